import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { decode } from '../read/published-text/text/decode.ts'
import { decodeXml } from '../read/stratml/decode-xml.ts'
import { refusalOfFile } from './refusals.ts'

export type TextFile = { readonly text: string; readonly encoding: string } | { readonly refusal: Refusal }

/** The text in a file's bytes, in whatever Japanese encoding, and XML in the one that it declares; or one refusal that says why there is none. */
export function decodeFile(file: string, bytes: Uint8Array): TextFile {
  const decoded = decodeXml(bytes) ?? decode(bytes)
  if (!('problem' in decoded)) return decoded
  switch (decoded.problem) {
    case 'empty':
      return { refusal: { kind: 'text-empty', file } }
    case 'not-decodable':
      return { refusal: { kind: 'text-not-decodable', file, offset: decoded.offset } }
    case 'nul':
      return { refusal: { kind: 'text-has-nul', file, offset: decoded.offset } }
    case 'not-text':
      return { refusal: { kind: 'not-text', file, looksLike: decoded.looksLike } }
  }
}

/** The same for a file of at most `atMost` bytes. */
export async function readTextFile(files: Pick<Files, 'read'>, file: string, atMost: number): Promise<TextFile> {
  const bytes = await files.read(file, atMost)
  return 'problem' in bytes ? { refusal: refusalOfFile({ ...bytes, path: file }, atMost) } : decodeFile(file, bytes)
}
