const startsWith = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, at) => bytes[at] === byte)
const headLength = 4096

/** The first letters of a file, enough to see tags: they are ASCII in every encoding of Japan but UTF-16. */
function headOf(bytes: Uint8Array): string {
  const head = bytes.subarray(0, headLength)
  if (startsWith(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(head)
  if (startsWith(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(head)
  return new TextDecoder('latin1').decode(startsWith(bytes, 0xef, 0xbb, 0xbf) ? head.subarray(3) : head)
}

/** What may stand before the first element: a declaration of XHTML, comments. */
const preface = /^(?:\s+|<\?xml[^>]{0,200}\?>|<!--[^]*?-->)/
const begins =
  /^<(?:!doctype\s+html|(?:html|head|body|main|article|section|header|nav|div|table|thead|tbody|tr|td|th|caption|ul|ol|dl|h[1-6]|p|meta|title|link|style|script|font|span|center|form|base)[\s>/])/i

/** Whether a file is a page of HTML or a part copied out of one: what stands first is a tag of HTML. */
export function looksLikePage(bytes: Uint8Array): boolean {
  let head = headOf(bytes)
  for (let found = preface.exec(head); found !== null; found = preface.exec(head)) head = head.slice(found[0].length)
  return begins.test(head)
}
