/** The encodings in which Japanese offices hand out text. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'shift_jis' | 'euc-jp' | 'iso-2022-jp'

export type Decoded = { readonly text: string; readonly encoding: Encoding }
/** Why bytes are no text. Offsets count bytes from 0. */
export type DecodeProblem =
  | { readonly problem: 'empty' }
  | { readonly problem: 'not-decodable'; readonly offset: number }
  | { readonly problem: 'nul'; readonly offset: number }
  | { readonly problem: 'not-text'; readonly looksLike: string }

const signatures: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['Excel・Word・PowerPoint / ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['ZIP', [0x50, 0x4b, 0x05, 0x06]],
  ['Excel・Word (97–2003)', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['ELF', [0x7f, 0x45, 0x4c, 0x46]],
]

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte)

function decodeAs(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined // the decoder's way of saying that the bytes are not in this encoding
  }
}

/** The first byte that cannot belong to a text in this encoding. */
function firstInvalid(bytes: Uint8Array, encoding: Encoding): number {
  let [valid, invalid] = [0, bytes.length + 1]
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      valid = middle
    } catch {
      invalid = middle
    }
  }
  return encoding === 'utf-8' ? beginningOf(bytes, valid) : Math.min(valid, bytes.length)
}

/** Where the letter begins that is broken off before `end`: its first byte says how many must follow. */
function beginningOf(bytes: Uint8Array, end: number): number {
  let start = Math.min(end, bytes.length)
  while (start > 0 && end - start < 4 && ((bytes[start - 1] ?? 0) & 0xc0) === 0x80) start -= 1
  return start > 0 && (bytes[start - 1] ?? 0) >= 0xc0 ? start - 1 : Math.min(end, bytes.length)
}

const looksJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\x20-\x7e\r\n\t\u3000-\u303f\uff01-\uff5e]/u
// Control characters are what it looks for: text in the wrong encoding is full of them.
// oxlint-disable-next-line no-control-regex
const looksWrong = /[\uff61-\uff9f\ue000-\uf8ff\ufffd\0-\x08\x0e-\x1f\x80-\x9f]/

/** How much a text reads like an office's: the share of likely characters less that of unlikely ones, over its first part. */
function plausibility(text: string): number {
  const sample = Array.from(text.slice(0, 20_000))
  const likely = sample.filter((character) => looksJapanese.test(character) && !looksWrong.test(character)).length
  const unlikely = sample.filter((character) => looksWrong.test(character)).length
  return sample.length === 0 ? 0 : (likely - 3 * unlikely) / sample.length
}

function best(bytes: Uint8Array, encodings: readonly Encoding[]): (Decoded & { score: number }) | undefined {
  const readings = encodings.flatMap((encoding) => {
    const text = decodeAs(bytes, encoding)
    return text === undefined ? [] : [{ text, encoding, score: plausibility(text) }]
  })
  return readings.toSorted((a, b) => b.score - a.score)[0]
}

/** Whether bytes are UTF-8 with a fault in it (cut off, or a damaged place), rather than another encoding. */
function isDamagedUtf8(bytes: Uint8Array, fault: number): boolean {
  const before = new TextDecoder().decode(bytes.subarray(0, fault)).replace(/[\0-\x7f]/g, '').length
  const after = new TextDecoder().decode(bytes.subarray(fault))
  const broken = after.split('\ufffd').length - 1
  const sound = after.replace(/[\0-\x7f\ufffd]/g, '').length
  return before + sound >= 2 && before + sound >= 3 * broken
}

function withoutNul(decoded: Decoded, bytes: Uint8Array): Decoded | DecodeProblem {
  if (!decoded.text.includes('\0')) return decoded.text.trim() === '' ? { problem: 'empty' } : decoded
  return { problem: 'nul', offset: bytes.indexOf(0) }
}

/**
 * The text in a file's bytes, with its encoding found from the bytes themselves: UTF-8 and UTF-16 (with and without mark),
 * ISO-2022-JP by its escapes, Shift_JIS (with the additions ① 髙 ㈱) and EUC-JP by which reads like Japanese.
 * Nothing is replaced silently: bytes that belong to no text are a problem with their offset.
 */
export function decode(bytes: Uint8Array): Decoded | DecodeProblem {
  if (bytes.length === 0) return { problem: 'empty' }
  const signature = signatures.find(([, start]) => startsWith(bytes, start))
  if (signature !== undefined) return { problem: 'not-text', looksLike: signature[0] }
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    const encoding = bytes[0] === 0xff ? 'utf-16le' : 'utf-16be'
    const text = decodeAs(bytes, encoding)
    return text === undefined
      ? { problem: 'not-decodable', offset: firstInvalid(bytes, encoding) }
      : withoutNul({ text, encoding }, bytes)
  }
  if (bytes.includes(0)) {
    const wide = bytes.length % 2 === 0 ? best(bytes, ['utf-16le', 'utf-16be']) : undefined
    return wide !== undefined && wide.score > 0.9
      ? withoutNul(wide, bytes)
      : { problem: 'nul', offset: bytes.indexOf(0) }
  }
  return decodeNarrow(bytes)
}

function decodeNarrow(bytes: Uint8Array): Decoded | DecodeProblem {
  const escapes = bytes.includes(0x1b) && !bytes.some((byte) => byte >= 0x80)
  if (escapes) {
    const text = decodeAs(bytes, 'iso-2022-jp')
    if (text !== undefined) return withoutNul({ text, encoding: 'iso-2022-jp' }, bytes)
  }
  const utf8 = decodeAs(bytes, 'utf-8')
  if (utf8 !== undefined) return withoutNul({ text: utf8, encoding: 'utf-8' }, bytes)
  const fault = firstInvalid(bytes, 'utf-8')
  if (isDamagedUtf8(bytes, fault)) return { problem: 'not-decodable', offset: fault }
  const japanese = best(bytes, ['shift_jis', 'euc-jp'])
  if (japanese !== undefined && japanese.score > 0.3) return withoutNul(japanese, bytes)
  const offsets = (['shift_jis', 'euc-jp'] as const).map((encoding) => firstInvalid(bytes, encoding))
  return { problem: 'not-decodable', offset: japanese === undefined ? Math.max(...offsets) : fault }
}
