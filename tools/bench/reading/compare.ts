import { fields, type Fact, type Field } from './document.ts'
import type { ReadFact } from './facts-of-plan.ts'

/** What became of one field: of `said` facts `found` were read; of `read` facts `right` are true. */
export type FieldScore = { said: number; found: number; read: number; right: number }
export type Comparison = {
  readonly scores: Readonly<Record<Field, FieldScore>>
  readonly missing: readonly Fact[]
  /** Read, and not what the document says. */
  readonly wrong: readonly ReadFact[]
}

/** Width, kinds of 高 and blanks are no difference. */
const folded = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s​]/g, '')
    .replaceAll('髙', '高')
    .replace(/[‐‑–—―−－ー-]/g, '-')
const keyOf = (field: Field, of: string, value: string) => `${field}\n${folded(of)}\n${folded(value)}`

/** Every way in which a fact may be said. */
const keysOf = ({ field, of, value, alsoOf }: Fact) =>
  [of, ...(alsoOf === undefined ? [] : [alsoOf])].map((name) => keyOf(field, name, value))

/** Holds what was read against what the document says. Numbers are measured where the document prints one: our own take their place else. */
export function compare(said: readonly Fact[], read: readonly ReadFact[]): Comparison {
  const scores = Object.fromEntries(fields.map((field) => [field, { said: 0, found: 0, read: 0, right: 0 }])) as Record<
    Field,
    FieldScore
  >
  const numbered = new Set(said.filter(({ field }) => field === 'number').map(({ of }) => folded(of)))
  const measured = read.filter(({ field, of }) => field !== 'number' || numbered.has(folded(of)))
  const readKeys = new Set(measured.flatMap(keysOf))
  const saidKeys = new Set(said.flatMap(keysOf))
  const missing: Fact[] = []
  const wrong: ReadFact[] = []
  for (const fact of said.filter(({ follows }) => follows !== true)) {
    scores[fact.field].said += 1
    if (keysOf(fact).some((key) => readKeys.has(key))) scores[fact.field].found += 1
    else missing.push(fact)
  }
  for (const fact of measured) {
    scores[fact.field].read += 1
    if (keysOf(fact).some((key) => saidKeys.has(key))) scores[fact.field].right += 1
    else wrong.push(fact)
  }
  return { scores, missing, wrong }
}
