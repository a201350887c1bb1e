import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** The encodings in which pages are kept beside their plain bytes, best first, with the ending of their files. */
export const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const
export type Encoding = (typeof encodings)[number]['name']

const isText = /\.(?:html|css|js|json|xml|csv|txt|svg)$/
const smallest = 256
/** Brotli's fifth level: 2% larger than the best for a page, and thirty times as fast. */
const quality = 5

const compressors: Record<Encoding, (bytes: Uint8Array) => Uint8Array> = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  gzip: (bytes) => gzipSync(bytes, { level: 6 }),
}

/** The compressed forms of a file, each where it makes the file smaller; none for pictures and for the very small. */
export function compressed(path: string, bytes: Uint8Array): { readonly path: string; readonly bytes: Uint8Array }[] {
  if (!isText.test(path) || bytes.length < smallest) return []
  return encodings
    .map(({ name, ending }) => ({ path: `${path}${ending}`, bytes: compressors[name](bytes) }))
    .filter((item) => item.bytes.length < bytes.length)
}
