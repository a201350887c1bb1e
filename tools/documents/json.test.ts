import { expect, test } from 'vitest'
import { reasonSentences, verdictWords } from '../../src/report/sentences/verdict.ts'
import { targetSchema } from '../../src/core/target/target.ts'
import { codeIn, readDocument, tableRows } from './documents.ts'

const named = (field: string) =>
  codeIn(tableRows(readDocument('docs/json.md'), 'field').find(([name]) => name === `\`${field}\``)?.[1] ?? '')

test('every verdict and every reason of the judge has its word in the contract', () => {
  expect(named('verdict')).toEqual(Object.keys(verdictWords))
  expect(named('reason').filter((word) => word !== 'null')).toEqual(Object.keys(reasonSentences))
})

test('every kind of target has its word in the contract', () => {
  const kinds = targetSchema.options.map((option) => option.shape.kind.value)
  // Promises in parts go under threshold, with `parts` beside.
  expect(new Set(named('target.kind'))).toEqual(new Set(kinds.filter((kind) => kind !== 'parts')))
})
