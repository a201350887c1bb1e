import { TextRun, type IRunOptions } from 'docx'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { Span } from '../../report/document/text.ts'
import type { DeckTheme } from '../pptx/theme.ts'
import { plain, signLetter } from '../pptx/words.ts'

/** What every drawer of a paper needs: the look of the ward, and how wide the text of a page is, in twentieths of a point. */
export type Brush = { readonly theme: DeckTheme; readonly width: number }

/** The names of the letters of a verdict: whoever edits the paper changes a colour in one place. */
export const verdictStyle: Readonly<Record<Verdict, string>> = {
  met: 'VerdictMet',
  unmet: 'VerdictUnmet',
  'not-judged': 'VerdictOpen',
  'not-applicable': 'VerdictOpen',
}

/** Words as they are, whatever they begin with; a new line is a break in the paragraph. */
export const runs = (text: string, options: Omit<IRunOptions, 'text' | 'children' | 'break'> = {}): TextRun[] =>
  plain(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...options, text: line, ...(index === 0 ? {} : { break: 1 }) }))

const toneStyle = { met: 'VerdictMet', unmet: 'VerdictUnmet' } as const

/** A sentence in its pieces, each in its tone. */
export const spanRuns = (spans: readonly Span[]): TextRun[] =>
  spans.flatMap(({ text, tone }) => runs(text, tone === undefined ? {} : { style: toneStyle[tone] }))

/** A verdict: its sign and its word, in its colour. */
export const verdictRuns = (state: Verdict, text: string): TextRun[] =>
  runs(`${signLetter[state]} ${text}`, { style: verdictStyle[state] })
