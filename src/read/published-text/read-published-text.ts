import type { Form } from '../../core/form/form.ts'
import type { LineUse } from '../../core/line-use.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { readDocumentHead } from './draft/document-head.ts'
import type { Draft } from './draft/draft.ts'
import { fillDraft } from './draft/fill.ts'
import { furnitureLines, repeatedLines } from './text/furniture.ts'
import { createIds } from './draft/ids.ts'
import { chooseForm, collectLabels } from './blocks/labels.ts'
import { createLineAccount } from './draft/line-use.ts'
import { isBlank, toLines, type Line } from './text/lines.ts'
import { noiseLines } from './text/noise.ts'
import { namesGoals, readOutline, type Item } from './blocks/outline.ts'
import { buildSkeleton } from './draft/skeleton.ts'

/** A plan as far as a document tells it, and what became of every line. */
export type TextReading = { readonly plan: Plan; readonly lines: readonly LineUse[] }

const lineOf = (item: Item): number => {
  if (item.kind === 'table' || item.kind === 'rows') return item.table.rows[0]?.lines[0] ?? 1
  if (item.kind === 'stacked') return item.headLines[0] ?? 1
  return item.line.number
}

/** The cells and lines that could be labels: what the choice of the form looks at. */
const labelLike = (lines: readonly Line[]): string[] =>
  lines.flatMap(({ text }) => (text.length > 400 ? [] : text.split(/[\t|｜]|[:：](?=.)|　/)))

const byNumber = (a: { number: string }, b: { number: string }) => {
  const [left, right] = [
    a.number.split('-').map((part) => parseInt(part, 10) || 0),
    b.number.split('-').map((part) => parseInt(part, 10) || 0),
  ]
  return left.map((part, index) => part - (right[index] ?? 0)).find((difference) => difference !== 0) ?? 0
}

/** Goals and strategies in the order of their numbers, wherever the document has put their sections. */
function inOrder(plan: Plan): void {
  if (plan.goals.every(({ number }) => number !== '')) plan.goals.sort(byNumber)
  for (const goal of plan.goals)
    if (goal.strategies.every(({ number }) => number !== '')) goal.strategies.sort(byNumber)
}

function emptyPlan(form: Form, source: { readonly file: string; readonly encoding: string }): Plan {
  const { levels } = form
  return {
    schema: 'furikaeri.plan/1',
    form: { id: form.id, version: form.version },
    levels: { goal: levels.goal[0] ?? '', strategy: levels.strategy[0] ?? '', initiative: levels.initiative[0] ?? '' },
    sources: [{ id: 'source-1', file: source.file, encoding: source.encoding }],
    goals: [],
    initiatives: [],
    history: [],
  }
}

/**
 * Reads a published plan or review: text → lines → blocks → sections → plan. It knows forms, not documents: every label comes from
 * `forms`. What it cannot place it leaves for a person, with its line; it never guesses and drops nothing.
 */
export function readPublishedText(
  text: string,
  source: { readonly file: string; readonly encoding: string },
  forms: readonly [Form, ...Form[]],
): TextReading {
  const all = toLines(text)
  const account = createLineAccount(all.length)
  const noise = noiseLines(all)
  const furniture = furnitureLines(all)
  account.use([...noise], 'noise')
  account.use([...furniture], 'furniture')
  const lines = all.filter(({ number }) => !noise.has(number) && !furniture.has(number))
  const form = chooseForm(forms, labelLike(lines)) ?? forms[0]
  const labels = collectLabels(form, forms)
  const items = readOutline({ lines, labels, form, goalsAreNamed: namesGoals(lines, labels) })
  const plan = emptyPlan(form, source)
  const draft: Draft = {
    plan,
    form,
    labels,
    giveId: createIds(),
    account,
    goals: new Map(),
    strategies: new Map(),
    ownListings: new Map(),
  }
  const firstOfTree = items.find((item) => item.kind !== 'text')
  Object.assign(plan, readDocumentHead(lines, firstOfTree === undefined ? Infinity : lineOf(firstOfTree), account))
  fillDraft(draft, items, buildSkeleton(draft, items))
  inOrder(plan)
  const unplaced = lines.filter((line) => !isBlank(line) && !account.isUsed(line.number))
  account.use([...repeatedLines(unplaced)], 'furniture')
  return { plan, lines: account.close((number) => isBlank(all[number - 1] ?? { ...emptyLine, number })) }
}

const emptyLine: Line = {
  number: 0,
  column: 1,
  text: '',
  heading: 0,
  listed: false,
  bold: false,
  goesOn: false,
  raw: '',
}
