import { decode, type DecodeProblem } from '../published-text/text/decode.ts'

const declared = /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{3,20})/i
const headLength = 4096

/** The letters of a page: in the encoding that it declares when they are in it, else in the one that they look like. */
export function decodePage(bytes: Uint8Array): string | DecodeProblem {
  const [, label] = declared.exec(new TextDecoder('latin1').decode(bytes.subarray(0, headLength))) ?? []
  const said = label === undefined || /^utf-?16/i.test(label) ? undefined : decodeAs(bytes, label)
  if (said !== undefined && !said.includes('\0')) return said
  const found = decode(bytes)
  return 'problem' in found ? found : found.text
}

function decodeAs(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined // no encoding of this name, or not in it
  }
}
