import type { Verdict } from '../../core/judge/judgement.ts'
import type { Sign } from '../../report/document/board.ts'
import type { Room } from '../../report/deck/room.ts'
import type { Language } from '../../report/sentences/language.ts'
import type { TextOptions, TextRun } from './pptxgen.ts'
import { hex, paler, type DeckTheme } from './theme.ts'

/**
 * What every drawer of a slide needs: the look and the language of the deck, the room in letters of this slide, and their size and line
 * in points. A slide that says little says it in larger letters.
 */
export type Brush = {
  readonly theme: DeckTheme
  readonly language: Language
  readonly room: Room
  readonly size: number
  readonly line: number
}

// oxlint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u

/** A text as XML can hold it: no half letters, no control signs; a line ends with \n alone. */
export const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(forbidden, '')

/** The language of a text on a slide: an English deck keeps the words of its Japanese document. */
export const languageOf = (text: string, { language }: Pick<Brush, 'language'>): string =>
  language === 'ja' || japanese.test(text) ? 'ja-JP' : 'en-GB'

export type Ink = keyof DeckTheme['colours']

/** Words in one colour and size, as the drawing library takes them; a text is text, whatever it begins with. */
export function run(text: string, brush: Brush, options: TextOptions & { readonly ink?: Ink }): TextRun {
  const { ink = 'ink', ...rest } = options
  const { theme } = brush
  return {
    text: plain(text),
    options: {
      fontFace: theme.fonts.body,
      color: hex(theme.colours[ink]),
      lang: languageOf(text, brush),
      ...rest,
    },
  }
}

/** The four states as letters: disc, open diamond, open square, dash. Colour, shape and word always stand together. */
export const signLetter: Readonly<Record<Verdict, string>> = {
  met: '\u25cf',
  unmet: '\u25c7',
  'not-judged': '\u25a1',
  'not-applicable': '\u2015',
}
export const inkOf = (state: Verdict): Ink => (state === 'met' ? 'met' : state === 'unmet' ? 'unmet' : 'quiet')

/** Signs in one row: those that look alike are one run. What was published as a count only is paler. */
export function signRuns(signs: readonly Omit<Sign, 'href'>[], brush: Brush, options: TextOptions): TextRun[] {
  const { colours } = brush.theme
  const groups: { state: Verdict; countOnly: boolean; text: string }[] = []
  for (const { state, countOnly } of signs) {
    const last = groups.at(-1)
    if (last?.state === state && last.countOnly === countOnly) last.text += signLetter[state]
    else groups.push({ state, countOnly, text: signLetter[state] })
  }
  return groups.map(({ state, countOnly, text }) => {
    const own = colours[inkOf(state)]
    return run(
      text,
      { ...brush, language: 'ja' },
      { ...options, color: hex(countOnly ? paler(own, colours.ground, 0.45) : own) },
    )
  })
}

/** The height of a line in a cell: the library takes it there, though its types do not say so. */
export const lineHeight = (points: number): object => ({ lineSpacing: points })
