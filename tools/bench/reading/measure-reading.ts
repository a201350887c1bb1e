import type { ReadingRules } from '../../../src/act/read-document.ts'
import { fields, type Field } from './document.ts'
import type { FieldScore } from './compare.ts'
import { layouts, type Layout, type State } from './layouts.ts'
import { notationOf } from './notation.ts'
import { readAndCompare, type DocumentScore } from './read-and-compare.ts'
import { shapes } from './shapes/shapes.ts'
import { truePlan } from './true-plan.ts'

/** One document: its layout, shape, state and seed, by which it can be made again; and how it was read. */
export type Measured = {
  readonly layout: string
  readonly shape: string
  readonly state: State
  readonly seed: string
  readonly score: DocumentScore
}

/** How a group of documents was read. Percentages in tenths, rounded down: 99.96% is not 100%. */
export type Total = {
  readonly documents: number
  readonly recall: number
  readonly precision: number
  readonly wrong: number
  readonly silent: number
  readonly accounted: number
  readonly forPersons: number
  readonly fields: Readonly<Record<Field, FieldScore>>
}

const shapeNames = Object.keys(shapes)
const isShape = (name: string): name is keyof typeof shapes => Object.hasOwn(shapes, name)

async function measureOne(
  layout: Layout,
  shape: string,
  state: State,
  seed: string,
  rules: ReadingRules,
): Promise<Measured> {
  if (!isShape(shape)) throw new Error(`no such shape: ${shape}`)
  const plan = truePlan(seed)
  const document = shapes[shape](plan, notationOf(seed, plan))
  const made = await layout.make(document, state, `${layout.name} ${shape} ${seed}`)
  return { layout: layout.name, shape, state, seed, score: await readAndCompare(made, rules) }
}

export type ReadingSize = {
  readonly seed: string
  readonly documents: number
  readonly only?: (layout: string, shape: string) => boolean
}

/** Reads `documents` of every shape in every layout, clean and dirty, in an order that never changes. */
export async function* measureReading(
  { seed, documents, only = () => true }: ReadingSize,
  rules: ReadingRules,
): AsyncGenerator<Measured> {
  for (const layout of layouts)
    for (const shape of shapeNames.filter((name) => only(layout.name, name)))
      for (const state of ['clean', 'dirty'] as const)
        for (let each = 0; each < documents; each += 1)
          yield await measureOne(layout, shape, state, `${seed}-${each}`, rules)
}

const share = (part: number, whole: number) => (whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10)
const sum = <Item>(items: readonly Item[], of: (item: Item) => number) =>
  items.reduce((total, item) => total + of(item), 0)

/** The documents of a group taken together: every fact counts once. */
export function totalOf(measured: readonly Measured[]): Total {
  const scores = measured.map(({ score }) => score)
  const fieldOf = (field: Field): FieldScore => ({
    said: sum(scores, (score) => score.scores[field].said),
    found: sum(scores, (score) => score.scores[field].found),
    read: sum(scores, (score) => score.scores[field].read),
    right: sum(scores, (score) => score.scores[field].right),
  })
  const byField = fields.map((field) => [field, fieldOf(field)] as const)
  const all = byField.map(([, score]) => score)
  return {
    documents: measured.length,
    recall: share(
      sum(all, ({ found }) => found),
      sum(all, ({ said }) => said),
    ),
    precision: share(
      sum(all, ({ right }) => right),
      sum(all, ({ read }) => read),
    ),
    wrong: sum(scores, ({ wrong }) => wrong.length),
    silent: sum(scores, ({ silent }) => silent.length),
    accounted: share(
      sum(scores, ({ accounted }) => accounted),
      sum(scores, ({ lines }) => lines),
    ),
    forPersons: sum(scores, ({ forPersons }) => forPersons),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    fields: Object.fromEntries(byField) as Record<Field, FieldScore>,
  }
}
