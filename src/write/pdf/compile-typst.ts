import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { fontLetters } from './font-letters.ts'

/** The fonts of every page, each family usual and bold; a letter is set in the first that has it. */
export const fontFiles = [
  '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  '@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf',
  '@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
  '@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf',
].map((file) => fileURLToPath(import.meta.resolve(file)))

/** What stands for a letter that no font of ours has, as printers have always done: 〓. */
export const missingLetter = '\u3013'
/** Marks that belong to the letter before them and have no shape of their own. */
const shapeless = /^(?:\s|\u200b|\u200c|\u200d|\u2060|\p{Variation_Selector})$/u

const known = new Map<string, ReadonlySet<number>>()
function lettersOf(file: string): ReadonlySet<number> {
  const letters = known.get(file) ?? fontLetters(file)
  known.set(file, letters)
  return letters
}

/** Whether one of our fonts has a letter: usual letters are asked for, for bold ones are the same. */
const isOurs = (letter: string): boolean =>
  fontFiles.some((file, index) => index % 2 === 0 && lettersOf(file).has(letter.codePointAt(0) ?? 0))

/** Letters of ASCII, kana and the punctuation beside them: every font of ours has them. */
const common = /^[ -~\u3001-\u3015\u3041-\u3096\u30a1-\u30fe\uff01-\uff5e\n]$/

/** A source in which 〓 stands for every letter that no font of ours has, and whether there was one. */
export function withOwnLetters(source: string): { readonly source: string; readonly missing: boolean } {
  const unknown = new Set(
    [...new Set(source)].filter((letter) => !common.test(letter) && !shapeless.test(letter) && !isOurs(letter)),
  )
  if (unknown.size === 0) return { source, missing: false }
  return { source: source.replace(/./gsu, (letter) => (unknown.has(letter) ? missingLetter : letter)), missing: true }
}

/** A source that could not be set: what the typesetter says of it. A bug of ours, or a plan beyond its limits. */
export class NotSet extends Error {}

/**
 * Sets a source as a tagged PDF/UA-1. The same source gives the same bytes: no clock, no fonts of the machine (FONTCONFIG_FILE must lead to a
 * list without folders: see `noFonts`).
 *
 * Memory: the typesetter keeps what it has set in a cache; it is emptied here, so that a process may set many files.
 */
export function compileTypst(given: string): Uint8Array {
  const { source, missing } = withOwnLetters(given)
  const compiler = NodeCompiler.create({
    workspace: dirname(fileURLToPath(import.meta.url)),
    fontArgs: [{ fontPaths: fontFiles.map(dirname) }],
    inputs: { missing: missing ? 'yes' : '' },
  })
  try {
    const compiled = compiler.compile({ mainFileContent: source })
    const { result } = compiled
    if (result === null) throw new NotSet(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? ''))
    return new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true }))
  } finally {
    compiler.evictCache(0)
  }
}
