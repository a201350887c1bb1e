import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WorkbookRow } from '../../report/document/workbook.ts'
import { runsOf } from './sheet-runs.ts'

const rowOf = (...looks: readonly ('heading' | 'label' | 'field')[]): WorkbookRow => ({
  height: 20,
  cells: looks.map((look, column) => ({ kind: 'empty', look, column, columns: 1 })),
})

test('labels over records are the head of a table; a label with its words beside it ends it', () => {
  const rows = [
    rowOf('heading', 'heading'),
    rowOf('label', 'field'),
    rowOf('label', 'label'),
    rowOf('field', 'field'),
    rowOf('field', 'field'),
    rowOf('label', 'field'),
  ]
  expect(runsOf(rows).map((run) => [run.kind, run.rows.length])).toEqual([
    ['heading', 1],
    ['pairs', 1],
    ['table', 2],
    ['pairs', 1],
  ])
})

test('labels with no record below them are no head of anything', () => {
  expect(runsOf([rowOf('label', 'label'), rowOf('label', 'field')]).map(({ kind }) => kind)).toEqual(['pairs'])
})

const look = fc.constantFrom('heading' as const, 'label' as const, 'field' as const)
const arbitraryRow: fc.Arbitrary<WorkbookRow> = fc
  .array(look, { minLength: 1, maxLength: 3 })
  .map((looks) => rowOf(...looks))
test('rows in any order fall into runs that leave none out and keep their order', () => {
  fc.assert(
    fc.property(fc.array(arbitraryRow, { maxLength: 12 }), (rows) => {
      const all = runsOf(rows).flatMap((run) => (run.kind === 'table' ? [...run.head, ...run.rows] : run.rows))
      expect(all).toEqual(rows)
      for (const run of runsOf(rows)) expect(run.rows.length).toBeGreaterThan(0)
    }),
  )
})
