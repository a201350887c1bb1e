import { indicatorsOf } from '../evaluation.ts'
import { runsOf } from './extraction-noise.ts'
import { placeIn, type Rule } from './rule.ts'

/** A row of cells with commas whose quotation marks do not pair. Words that are longer than an excerpt are not seen whole. */
const leavesQuoteOpen = (text: string): boolean =>
  text.length < longestExcerpt && /,.*,/.test(text) && (text.match(/"/g)?.length ?? 0) % 2 === 1
const longestExcerpt = 190

export const needsAPerson: Rule<'needs-a-person'> = {
  id: 'needs-a-person',
  severity: 'warning',
  why: {
    ja: '機械では確かに読めませんでした。推測はしていません',
    en: 'it could not be read with certainty; nothing was guessed',
  },
  source: '読み取りの決まり: 崩れた文字や置き場所の分からない行は人に渡す',
  *check({ plan, lines, textOf }) {
    for (const run of runsOf(lines, 'needs-a-person'))
      yield {
        kind: 'needs-a-person',
        what: run.count === 1 && leavesQuoteOpen(textOf(run.from)) ? 'quotes' : 'lines',
        ...run,
        excerpt: textOf(run.from),
        at: { line: run.from, column: 1 },
      }
    for (const { indicator } of indicatorsOf(plan)) {
      for (const [what, reading] of [
        ['target', indicator.target && { figure: indicator.target.target, at: indicator.target.at }],
        ['actual', indicator.actual && { figure: indicator.actual.actual, at: indicator.actual.at }],
      ] as const) {
        if (reading === undefined) continue
        const { figure, at } = reading
        if (what === 'actual' && indicator.target?.target.kind === 'milestone') continue // 策定済み is words by nature
        const line = at?.line ?? 0
        const here = { from: line, to: line, count: 1, excerpt: figure.text, at: placeIn(at, indicator.id) }
        if (figure.kind === 'unreadable') yield { kind: 'needs-a-person', what, ...here }
        else if ('deadlineUnclear' in figure && figure.deadlineUnclear !== undefined)
          yield { kind: 'needs-a-person', what: 'deadline', ...here }
      }
    }
  },
}
