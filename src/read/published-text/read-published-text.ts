import type { Form } from '../../core/form/form.ts'
import type { LineUse } from '../../core/line-use.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { readFields } from './blocks/fields.ts'
import { headingContext } from './blocks/heading-context.ts'
import { readHeading, type HeadingContext } from './blocks/heading.ts'
import { readCommaTables } from './blocks/comma-table.ts'
import { collectLabels, type Labels } from './blocks/labels.ts'
import { chooseForm } from './blocks/choose-form.ts'
import { readLabel } from './blocks/read-label.ts'
import { nameNumberedGroups, nameNumberedSections, nameSignedGroups } from './blocks/numbered-groups.ts'
import { ownGoalWord, withGoalWord } from './blocks/own-level-word.ts'
import { joinLevelNumbers } from './blocks/level-number.ts'
import { joinNumberCells } from './blocks/number-cell.ts'
import { readOutline } from './blocks/outline.ts'
import type { Item } from './blocks/item.ts'
import { unfoldPairs } from './blocks/pairs.ts'
import { createVerdictWords } from './blocks/verdict-words.ts'
import { takeAnswers } from './draft/answers.ts'
import { takeAxisGrades } from './draft/axis-grades.ts'
import { readDocumentYear, readTitle } from './draft/document-head.ts'
import { createDraft, type Draft } from './draft/draft.ts'
import { fillDraft } from './draft/fill.ts'
import { createLineAccount } from './draft/line-use.ts'
import { doubtLostFigures } from './draft/lost-figures.ts'
import { doubtLostWords } from './draft/lost-words.ts'
import { takeEmptyHeads, takeMentions, takeNotes } from './draft/notes.ts'
import { putInOrder } from './draft/order.ts'
import { keepOwnNumbers } from './draft/own-numbers.ts'
import { pruneIndicators } from './draft/prune.ts'
import { withdrawSharedVerdicts } from './draft/shared-verdicts.ts'
import { takeRates } from './draft/rates.ts'
import { buildSkeleton } from './draft/skeleton.ts'
import { furnitureLines, repeatedLines, runningLines } from './text/furniture.ts'
import { readLegend } from './text/legend.ts'
import { isBlank, toLines, type Line } from './text/lines.ts'
import { labelCells, markCells } from './text/loose-cells.ts'
import { noiseLines } from './text/noise.ts'

/** A plan as far as a document tells it, and what became of every line. */
export type TextReading = { readonly plan: Plan; readonly lines: readonly LineUse[] }

/** Where the plan itself begins: at its first heading, label or table. */
function firstLine(items: readonly Item[]): number {
  const first = items.find(({ kind }) => kind !== 'text' && kind !== 'rows')
  if (first === undefined) return Infinity
  if (first.kind === 'table' || first.kind === 'rows') return first.table.rows[0]?.lines[0] ?? Infinity
  if (first.kind === 'counts') return first.lines[0]?.number ?? Infinity
  return first.kind === 'stacked' ? (first.headLines[0] ?? Infinity) : first.line.number
}

/** What the headings of a document tell, with its own word for its goals where no form knows one. */
function readLevels(
  lines: readonly Line[],
  known: Labels,
): { readonly labels: Labels; readonly context: HeadingContext } {
  const context = headingContext(lines, known)
  const word = context.goalsAreNamed ? undefined : ownGoalWord(lines, known, context)
  if (word === undefined) return { labels: known, context }
  const labels = withGoalWord(known, word)
  return { labels, context: headingContext(lines, labels) }
}

/** Whether a text is a label in any form, before the document's own form and year are known. */
function labelIn(forms: readonly [Form, ...Form[]]): (text: string) => boolean {
  let labels: Labels | undefined
  return (text) => readLabel((labels ??= collectLabels(forms[0], forms, undefined)), text) !== undefined
}

type LinesOf = Readonly<Record<'said' | 'lines' | 'free', readonly Line[]>>

/** What stands apart from the tree (rates, grades, answers, notes), and what got lost on the way: no figure and no word does so in silence. */
function takeTheRest(draft: Draft, { said, lines, free }: LinesOf): void {
  pruneIndicators(draft)
  withdrawSharedVerdicts(draft, lines)
  takeRates(draft, said)
  takeAxisGrades(draft, said)
  takeAnswers(draft, said)
  takeNotes(draft, lines)
  doubtLostFigures(draft, lines)
  doubtLostWords(draft, free)
  takeMentions(draft, lines)
  takeEmptyHeads(draft, lines)
}

/**
 * Reads a published plan or review, in layers that know nothing of the ones behind them:
 *
 * - `text/`: bytes → text (decode) → lines with their place (lines); what is no word of the plan is set apart: furniture of pages,
 *   noise of pictures, the document's own legend.
 * - `blocks/`: lines → items (outline): headings, tables (tabs, bars, spaces, one cell a line), labels, labelled values, counts, words.
 *   One layout, one file: `tab-table`, `comma-table`, `pipe-table`, `aligned-table`, `stacked`, `pairs`, `gap-pairs`, `fields`.
 * - `draft/`: items → the tree (skeleton, listings, tally), then what stands under it (fill and its files): figures, activities, words,
 *   money; each line to the record that it became (line-use).
 *
 * `names`: the lines that are names of sheets, which are furniture unless they say something. It knows forms, not documents: every label comes from
 * `forms`, every mark from them or from the document's own legend. What it cannot place it leaves for a person, with its line; it never
 * guesses and drops nothing.
 */
export function readPublishedText(
  text: string,
  source: { readonly file: string; readonly encoding: string; readonly names?: ReadonlySet<number> },
  forms: readonly [Form, ...Form[]],
): TextReading {
  const { names = new Set<number>(), ...from } = source
  const { lines: all, apart } = readCommaTables(toLines(text), labelIn(forms))
  const account = createLineAccount(all.at(-1)?.numbers.at(-1) ?? 0)
  const legend = readLegend(all)
  account.use([...noiseLines(all)], 'noise')
  const furniture = furnitureLines(all)
  account.use([...furniture, ...legend.lines], 'furniture')
  const said = all.filter(({ number }) => !account.isUsed(number))
  const form = chooseForm(forms, labelCells(said)) ?? forms[0]
  const year = readDocumentYear(said)
  const { labels, context } = readLevels(said, collectLabels(form, forms, year?.fiscalYear))
  const isKnown = (written: string) =>
    readLabel(labels, written) !== undefined || readFields(labels, written).fields.length > 0
  account.use(
    [
      ...runningLines(
        said,
        furniture,
        (line) => isKnown(line.text) || readHeading(line, labels, context) !== undefined,
      ),
    ],
    'furniture',
  )
  const unknown = new Set(apart)
  const free = said.filter(({ number }) => !account.isUsed(number) && !unknown.has(number))
  const grouped = context.goalsAreNamed ? free : nameSignedGroups(nameNumberedGroups(free, labels))
  const own = nameNumberedSections(joinNumberCells(grouped, labels, context), labels, context)
  const lines = joinLevelNumbers(unfoldPairs(own, labels, context), labels)
  const words = createVerdictWords(form, legend, markCells(lines))
  const items = readOutline({ lines, labels, words, context })
  const draft = createDraft({ source: from, fiscalYear: year?.fiscalYear, form, labels, words, context, account })
  const { plan } = draft
  const title = readTitle(
    lines.filter(({ number }) => !names.has(number)),
    firstLine(items),
    year?.line,
    account,
  )
  if (title !== undefined) plan.title = title
  fillDraft(draft, items, buildSkeleton(draft, items))
  takeTheRest(draft, { said, lines, free })
  putInOrder(plan)
  keepOwnNumbers(draft)
  const unplaced = lines.filter((line) => !isBlank(line) && !account.isUsed(line.number))
  account.use([...repeatedLines(unplaced)], 'furniture')
  account.use(
    [...names].filter((line) => !account.isUsed(line)),
    'furniture',
  )
  return { plan, lines: account.close(all) }
}
