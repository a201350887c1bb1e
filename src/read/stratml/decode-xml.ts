const declared = /^\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/

/** Encodings of Western files; all others are told by their bytes, as in any text. */
const western = new Set(['iso-8859-1', 'iso8859-1', 'latin1', 'latin-1', 'windows-1252', 'cp1252', 'us-ascii', 'ascii'])

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false // the decoder's way of saying so
  }
}

/** The text of an XML file that declares a Western encoding and is no UTF-8 in spite of it; undefined for everything else. */
export function decodeXml(bytes: Uint8Array): { readonly text: string; readonly encoding: string } | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 300))
  const encoding = declared.exec(head)?.[1]?.toLowerCase()
  if (encoding === undefined || !western.has(encoding) || bytes.includes(0) || isUtf8(bytes)) return undefined
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
}
