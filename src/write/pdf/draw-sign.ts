import type { Verdict } from '../../core/judge/judgement.ts'
import type { Board, Sign } from '../../report/document/board.ts'
import type { Language } from '../../report/sentences/language.ts'
import { drawing, paints } from './drawing.ts'
import { Code, joined, listed, typst } from './typst.ts'
import { words } from './words.ts'

type Look = Pick<Sign, 'state' | 'countOnly'>

/** Their names among the colours of the look; each has a paler one beside it. */
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

/** The same shapes in a drawing, in a square of 20 units with its left upper corner at x and y. */
const drawnShapes: Readonly<Record<Verdict, (x: number, y: number, paint: string) => string>> = {
  met: (x, y, paint) => `<circle cx="${x + 10}" cy="${y + 10}" r="8.5" fill="${paint}"/>`,
  unmet: (x, y, paint) =>
    `<path d="M${x + 10} ${y + 2}l8 8-8 8-8-8z" fill="none" stroke="${paint}" stroke-width="2.4" stroke-linejoin="round"/>`,
  'not-judged': (x, y, paint) =>
    `<path d="M${x + 3.5} ${y + 3.5}h13v13h-13z" fill="none" stroke="${paint}" stroke-width="2.4" stroke-linejoin="round"/>`,
  'not-applicable': (x, y, paint) =>
    `<path d="M${x + 4} ${y + 10}h12" stroke="${paint}" stroke-width="2.4" stroke-linecap="round"/>`,
}

function paintOf({ state, countOnly }: Look): string {
  const name = inkNames[state]
  return paints[countOnly ? (`${name}-pale` as const) : name]
}

const step = 26
const rowStep = 30

/** How many signs of so many points have room beside each other. */
export const signsInRow = (width: number, size: number): number => Math.max(1, Math.floor((width * 20) / (step * size)))

/** Signs in rows of so many, each of so many points; `alt` says what they are. */
export function signFlow(signs: readonly Look[], { size, inRow }: { size: number; inRow: number }, alt: string): Code {
  const rows = Math.max(1, Math.ceil(signs.length / inRow))
  const wide = Math.min(signs.length, inRow) * step
  const shapesOf = signs.map(({ state, countOnly }, index) =>
    drawnShapes[state]((index % inRow) * step, Math.floor(index / inRow) * rowStep, paintOf({ state, countOnly })),
  )
  return drawing({ shapes: shapesOf, wide, high: (rows - 1) * rowStep + 20, width: (wide * size) / 20 }, alt)
}

/** What the signs mean, in one line. */
export function legend(items: Board['legend'], language: Language): Code {
  const entries = items.map(
    (item) => typst`box(${joined([sign(item), new Code('h(0.4em)'), words(item.label, language)])})`,
  )
  return typst`block(below: 0.6em, { set text(size: 0.85em, fill: quiet); stack(dir: ltr, spacing: 1.6em, ${listed(entries)}) })`
}
