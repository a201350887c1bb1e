import type { Verdict } from '../../core/judge/judgement.ts'
import type { Board, Sign } from '../../report/document/board.ts'
import type { Language } from '../../report/sentences/language.ts'
import { Code, joined, listed, typst } from './typst.ts'
import { words } from './words.ts'

type Look = Pick<Sign, 'state' | 'countOnly'>

const inkNames = { met: 'met', unmet: 'unmet', 'not-judged': 'quiet', 'not-applicable': 'quiet' } as const

/** The colour of a verdict, paler where only a count was published. */
export const inkOf = ({ state, countOnly }: Look): Code => new Code(`${inkNames[state]}${countOnly ? '-pale' : ''}`)

/** The same four shapes as on every page: disc met, open diamond unmet, open square not judged, dash not applicable. */
const shapes: Readonly<Record<Verdict, (ink: Code) => Code>> = {
  met: (ink) => typst`place(center + horizon, circle(radius: 0.4em, fill: ${ink}))`,
  unmet: (ink) =>
    typst`place(center + horizon, polygon(fill: none, stroke: (paint: ${ink}, thickness: 0.12em, join: "round"), (0.42em, 0em), (0.84em, 0.42em), (0.42em, 0.84em), (0em, 0.42em)))`,
  'not-judged': (ink) =>
    typst`place(center + horizon, rect(width: 0.68em, height: 0.68em, fill: none, stroke: (paint: ${ink}, thickness: 0.12em)))`,
  'not-applicable': (ink) =>
    typst`place(center + horizon, line(length: 0.68em, stroke: (paint: ${ink}, thickness: 0.12em, cap: "round")))`,
}

/** A sign by itself, as wide as a letter; its word stands beside it. */
export const sign = (look: Look): Code =>
  typst`box(width: 1em, height: 0.88em, baseline: 0.06em, ${shapes[look.state](inkOf(look))})`

/** A verdict: its sign and its word, in its colour. */
export const verdictWord = (state: Verdict, text: string, language: Language): Code =>
  typst`text(fill: ${inkOf({ state, countOnly: false })}, ${joined([sign({ state, countOnly: false }), new Code('h(0.35em)'), words(text, language)])})`

/** Signs in one flow of so many points; `alt` says what they are. `width` in points: no more than what there is. */
export const signFlow = (signs: readonly Look[], size: number, alt: string, width = new Code('100%')): Code =>
  typst`figure(alt: ${alt}, block(width: ${width}, { set text(size: ${size}pt); set par(leading: 0.45em, justify: false); ${joined(
    signs.map((one) => joined([sign(one), new Code('h(0.28em, weak: true)')])),
  )} }))`

/** What the signs mean, in one line. */
export function legend(items: Board['legend'], language: Language): Code {
  const entries = items.map(
    (item) => typst`box(${joined([sign(item), new Code('h(0.4em)'), words(item.label, language)])})`,
  )
  return typst`block(below: 0.6em, { set text(size: 0.85em, fill: quiet); stack(dir: ltr, spacing: 1.6em, ${listed(entries)}) })`
}
