import { readDocument, type CheckedPlan, type ReadingRules } from '../../../src/act/read-document.ts'
import { factsOf, type Fact } from './document.ts'
import { compare, type Comparison } from './compare.ts'
import { factsOfPlan, type ReadFact } from './facts-of-plan.ts'
import type { MadeDocument } from './layouts.ts'

/** How one document was read. `silent`: wrong values of which nobody was told. */
export type DocumentScore = Comparison & {
  readonly silent: readonly ReadFact[]
  readonly lines: number
  readonly accounted: number
  readonly forPersons: number
}

/** Remarks that stand beside values that are right: they tell nobody that one is wrong. */
const everyday = new Set([
  'comparator-missing',
  'survey-without-n',
  'panel-read-as-population',
  'output-as-outcome',
  'unmet-without-countermeasure',
  'target-within-error',
  'quantity-without-unit',
])

/** A wrong value is told when its line is left for a person, or a rule found something at its line or record. */
function isTold({ source, findings }: CheckedPlan): (fact: ReadFact) => boolean {
  const said = findings.filter(({ kind }) => !everyday.has(kind))
  const lines = new Set(said.flatMap(({ at }) => ('line' in at ? [at.line] : [])))
  for (const { line, use } of source) if (use === 'needs-a-person') lines.add(line)
  const records = new Set(said.flatMap(({ at }) => ('record' in at ? [at.record] : [])))
  return ({ at, record }) => (at !== undefined && lines.has(at.line)) || records.has(record)
}

const nothingRead = (said: readonly Fact[]): DocumentScore => ({
  ...compare(said, []),
  silent: [],
  lines: 1,
  accounted: 1,
  forPersons: 1,
})

/** Reads a document as the terminal does and holds it against what it says. A document that is refused says nothing, and says so. */
export async function readAndCompare(
  { file, bytes, document }: MadeDocument,
  rules: ReadingRules,
): Promise<DocumentScore> {
  const said = factsOf(document)
  const reading = await readDocument({ read: async () => bytes }, file, rules)
  if ('refusals' in reading) return nothingRead(said)
  const comparison = compare(said, [...factsOfPlan(reading.plan)])
  const told = isTold(reading)
  const used = reading.source.filter(({ use, record }) => use !== 'record' || record !== undefined)
  return {
    ...comparison,
    silent: comparison.wrong.filter((fact) => !told(fact)),
    lines: reading.source.length,
    accounted: new Set(used.map(({ line }) => line)).size,
    forPersons: reading.source.filter(({ use }) => use === 'needs-a-person').length,
  }
}
