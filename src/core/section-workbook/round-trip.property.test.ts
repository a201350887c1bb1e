import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { returnedSheets, type ReturnedSheet } from '../../../tools/section-workbook/returned-sheets.ts'
import { plainRules } from '../../../tools/section-workbook/town-workbooks.ts'
import type { ReadingRules } from '../../act/read-document.ts'
import { sectionWorkbooks } from '../../act/section-workbooks.ts'
import type { Plan } from '../plan/plan.ts'
import { applyEntries, type EntryMaking } from './apply-entries.ts'
import { compareEntries } from './compare-entries.ts'
import { columnWords, itemWords, type EntryField } from './entry-field.ts'
import { entryTexts } from './entry-texts.ts'
import { findEntries } from './find-entries.ts'
import { plainText } from './plain-text.ts'

let rules: ReadingRules
beforeAll(async () => {
  rules = await plainRules()
})

const making: EntryMaking = {
  activityOf: (_, text) => ({ id: 'activity-new', text, quantities: [] }),
  countermeasureOf: (_, text) => ({ id: 'countermeasure-new', text }),
}
const fields: Readonly<Record<string, EntryField>> = Object.fromEntries(
  Object.entries({ ...columnWords, ...itemWords }).flatMap(([field, words]) =>
    field.includes('.') ? [[words, field as EntryField]] : [],
  ),
)

/** Every cell that is to be filled in: what it belongs to, and where it is. */
function cellsIn(sheets: readonly ReturnedSheet[]) {
  return sheets.flatMap(({ rows }) => {
    const head = rows[3] ?? []
    return rows.slice(4).flatMap((row) => {
      const record = row[0]?.text ?? ''
      if (!/^(?:indicator|initiative)-/.test(record)) return []
      const item = fields[row[1]?.text ?? '']
      if (record.startsWith('initiative-')) return item === undefined ? [] : [{ record, field: item, row, column: 3 }]
      return head.flatMap((cell, column) => {
        const field = fields[cell?.text ?? '']
        return field === undefined ? [] : [{ record, field, row, column }]
      })
    })
  })
}

const widened = (text: string) =>
  text.replace(/[0-9.%]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))

type Filling = { readonly is: boolean; readonly digits: number; readonly words: string; readonly wide: boolean }
const typed: Readonly<Record<string, (filling: Filling) => string>> = {
  'indicator.actual': ({ digits }) => `${digits / 10}%`,
  'indicator.stated': ({ digits }) => (digits % 2 === 0 ? '達成' : '未達成'),
  'initiative.stated': ({ digits }) => (digits % 2 === 0 ? '達成' : '対象外'),
}

const filling = fc.record({
  is: fc.boolean(),
  digits: fc.integer({ min: 20, max: 999 }),
  words: fc.string({ unit: 'grapheme', maxLength: 30 }).map(plainText),
  wide: fc.boolean(),
})
type Disturbance = { readonly blanks: readonly number[]; readonly columns: number; readonly order: readonly number[] }
const disturbance = fc.record({
  blanks: fc.array(fc.nat(60), { maxLength: 4 }),
  columns: fc.nat(3),
  order: fc.array(fc.nat(1000), { minLength: 80, maxLength: 80 }),
})

/** Rows of a table in another order, blank rows and columns put in, the sheet renamed. */
function disturbed({ name, rows }: ReturnedSheet, { blanks, columns, order }: Disturbance): ReturnedSheet {
  const below = rows
    .slice(4)
    .map((row, index) => [order[index % order.length] ?? 0, row] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, row]) => row)
  const all = [...rows.slice(0, 4), ...below]
  for (const at of blanks) all.splice(at % (all.length + 1), 0, [])
  return {
    name: `${name}の写し`,
    rows: all.map((row) => [...Array.from({ length: columns }, () => undefined), ...row]),
  }
}

function isKept(plan: Plan): plan is Plan & { tenant: string; fiscalYear: number } {
  return plan.tenant !== undefined && plan.fiscalYear !== undefined
}

test('whatever is filled in comes back exactly, however the sheets were moved about; nothing else of the plan changes', () => {
  fc.assert(
    fc.property(
      arbitraryPlan.map((plan): Plan => ({ ...plan, tenant: '271071', fiscalYear: 2024 })),
      fc.array(filling, { minLength: 40, maxLength: 40 }),
      disturbance,
      (plan, fillings, moved) => {
        if (!isKept(plan)) throw new Error('a plan that is kept')
        const wanted = new Map<string, string>()
        let next = 0
        const returned = sectionWorkbooks({ plan, revision: 1 }, rules).flatMap(({ workbook }) => {
          const sheets = returnedSheets(workbook)
          for (const { record, field, row, column } of cellsIn(sheets)) {
            const own = fillings[next++ % fillings.length]
            if (own?.is !== true) continue
            const text = typed[field]?.(own) ?? own.words
            row[column] = { text: own.wide && field === 'indicator.actual' ? widened(text) : text }
            wanted.set(`${record} ${field}`, text)
          }
          return sheets.map((sheet) => disturbed(sheet, moved))
        })
        const compared = compareEntries(findEntries(returned), {
          madeFrom: plan,
          kept: plan,
          scheme: rules.scheme,
          form: rules.forms[0],
        })
        expect([compared.damages, compared.conflicts]).toEqual([[], []])
        const after = entryTexts(applyEntries(plan, compared.changes, making))
        for (const [record, texts] of entryTexts(plan))
          for (const [field, before] of texts) {
            const now = after.get(record)?.get(field) ?? ''
            const asked = wanted.get(`${record} ${field}`)
            if (asked === undefined) expect(now).toBe(before)
            else expect(plainText(now)).toBe(plainText(asked).replace(/^\s+$/, ''))
          }
      },
    ),
    { numRuns: 60 },
  )
})
