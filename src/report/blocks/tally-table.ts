import type { Counts, CountsByGoal, GoalCounts } from '../../core/tally.ts'
import type { Bars } from '../document/chart.ts'
import type { CountsTable, TableRow } from '../document/table.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { sayCounts } from '../sentences/counts.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { sayBars } from '../sentences/page/tally.ts'
import { inBrackets } from '../sentences/punctuation.ts'

const pairText = (counts: Pick<Counts, 'met' | 'unmet'> & Partial<Counts>): string => {
  const open = (counts.notJudged ?? 0) + (counts.notApplicable ?? 0)
  return `${counts.met} / ${counts.unmet}${open > 0 ? ` / ${open}` : ''}`
}
const same = (a: Pick<Counts, 'met' | 'unmet'> | undefined, b: Pick<Counts, 'met' | 'unmet'> | undefined) =>
  a?.met === b?.met && a?.unmet === b?.unmet

/** How the printed count and the counted ones stand to each other, in one word. */
function reconcile(
  stated: GoalCounts | undefined,
  listed: GoalCounts | undefined,
  distinct: GoalCounts | undefined,
): PageWord {
  if (stated === undefined) return 'notPrinted'
  if (listed === undefined) return 'notListed'
  if (same(stated, listed)) return same(listed, distinct) ? 'agrees' : 'agreesWithRelistings'
  return same(stated, distinct) ? 'agreesDistinct' : 'differs'
}

const of = (counts: CountsByGoal | null, goal: string) => counts?.byGoal.find((row) => row.goal === goal)

/** The three counts by goal, side by side and labelled, with how they reconcile. */
export function tallyTable({ plan, tally }: JudgedPlan, language: Language): CountsTable {
  const word = (name: PageWord) => pageWord(name, language)
  const { stated, listed, distinct } = tally
  const rows = plan.goals.flatMap(({ id, number, title }): TableRow[] => {
    const [printed, byListing, byInitiative] = [of(stated, id), of(listed, id), of(distinct, id)]
    if (printed === undefined && byListing === undefined) return []
    const verdict = reconcile(printed, byListing, byInitiative)
    const cell = (counts: GoalCounts | undefined, missing: PageWord) =>
      counts === undefined ? { text: word(missing), quiet: true as const } : { text: pairText(counts) }
    return [
      {
        cells: [
          { text: `${number} ${title.text}`.trim() },
          cell(printed, 'notPrinted'),
          cell(byListing, 'notListed'),
          cell(byInitiative, 'notListed'),
          { text: word(verdict), ...(verdict === 'differs' ? {} : { quiet: true as const }) },
        ],
      },
    ]
  })
  const partial = stated !== null && stated.byGoal.some(({ goal }) => of(listed, goal) === undefined)
  const totals: TableRow = {
    heading: true,
    cells: [
      { text: word('total') },
      { text: stated === null ? word('notPrinted') : pairText(stated) },
      { text: pairText(listed) },
      { text: pairText(distinct) },
      {
        text:
          stated === null
            ? ''
            : partial
              ? word('totalNotListed')
              : word(
                  reconcile(
                    { ...stated, goal: '', number: '', title: '' },
                    { ...listed, goal: '', number: '', title: '' },
                    { ...distinct, goal: '', number: '', title: '' },
                  ),
                ),
        quiet: true,
      },
    ],
  }
  return {
    kind: 'table',
    caption: word('tallyCaption'),
    columns: [
      { heading: word('goal') },
      { heading: word('printed'), numeric: true },
      { heading: word('byListing'), numeric: true },
      { heading: word('byInitiative'), numeric: true },
      { heading: word('reconciled') },
    ],
    rows: [...rows, totals],
  }
}

/** Met and unmet of every goal as bars: as printed where it is printed, else as listed. */
export function tallyBars({ plan, tally }: JudgedPlan, language: Language): Bars {
  const rows = plan.goals.flatMap(({ id, number, title }) => {
    const printed = of(tally.stated, id)
    const counts = printed ?? of(tally.listed, id)
    if (counts === undefined) return []
    const open = counts.notJudged + counts.notApplicable
    const basis = pageWord(printed === undefined ? 'byListing' : 'printed', language)
    const words = sayCounts(counts, language) + inBrackets(basis, language)
    return [{ label: `${number} ${title.text}`.trim(), met: counts.met, unmet: counts.unmet, open, words }]
  })
  return {
    kind: 'bars',
    title: pageWord('barsTitle', language),
    description: sayBars(rows, language),
    rows,
  }
}
