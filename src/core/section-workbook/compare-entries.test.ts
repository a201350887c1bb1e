import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { fill, placeOf, type ReturnedSheet } from '../../../tools/section-workbook/returned-sheets.ts'
import { townPlan } from '../../../tools/section-workbook/town-plan.ts'
import { plainRules, townSheets } from '../../../tools/section-workbook/town-workbooks.ts'
import type { ReadingRules } from '../../act/read-document.ts'
import type { Plan } from '../plan/plan.ts'
import { compareEntries } from './compare-entries.ts'
import { findEntries } from './find-entries.ts'
import { missingRecords } from './missing-records.ts'

const actual = '今年度の実績(記入)'
const verdict = '達成状況(記入)'
let rules: ReadingRules
let sheets: ReturnedSheet[]
beforeAll(async () => {
  rules = await plainRules()
})
beforeEach(async () => {
  sheets = await townSheets('生活安全課')
})

function compared({ madeFrom = townPlan, kept = townPlan }: { madeFrom?: Plan | 'unknown'; kept?: Plan } = {}) {
  const { changes, conflicts, damages } = compareEntries(findEntries(sheets), {
    madeFrom: madeFrom === 'unknown' ? undefined : madeFrom,
    kept,
    scheme: rules.scheme,
    form: rules.forms[0],
  })
  const short = ({ at, before, after, remarks }: (typeof changes)[number]) => [at, before, after, ...remarks]
  return {
    changes: changes.map(short),
    conflicts: conflicts.map((own) => [own.madeFrom, ...short(own)]),
    damages: damages.map(({ kind, at }) => [kind, at]),
  }
}
const quiet = { changes: [], conflicts: [], damages: [] }
const at = (id: string, heading: string) => placeOf(sheets, id, heading)
/** The town's plan after somebody else has written a result. */
const withResult = (text: string): Plan => ({
  ...townPlan,
  initiatives: townPlan.initiatives.map((own) => ({
    ...own,
    indicators: own.indicators.map((indicator) =>
      indicator.id === 'indicator-patrol'
        ? { ...indicator, actual: { actual: { kind: 'amount' as const, value: '22', unit: '回', text } } }
        : indicator,
    ),
  })),
})

test('a workbook that comes back untouched changes nothing', () => {
  expect(compared()).toEqual(quiet)
})

describe('what is filled in is a difference, cell by cell', () => {
  test.each([
    ['a figure with its unit', '25回', '25回', []],
    ['full-width digits are narrowed, and that is said', '２５回', '25回', ['narrowed']],
    ['a figure without a unit has that of its target, and that is said', '25', '25回', ['unit-added']],
    ['a note in brackets is a note, and that is said', '25回（暫定）', '25回（暫定）', ['note-apart']],
    ['all of it at once', ' １，２３４(速報) \n', '1,234回(速報)', ['narrowed', 'unit-added', 'note-apart']],
    ['nothing was measured', '未測定', '未測定', []],
  ])('%s', (_, typed, after, remarks) => {
    const cell = fill(sheets, 'indicator-patrol', actual, typed)
    expect(compared()).toEqual({ ...quiet, changes: [[cell, '', after, ...remarks]] })
  })

  test('what a program made of it is said: a number, a formula, the number of a day', () => {
    const number = fill(sheets, 'indicator-patrol', actual, { text: '25', kind: 'number' })
    const formula = fill(sheets, 'indicator-lamps', actual, { text: '82.5%', kind: 'formula' })
    const day = fill(sheets, 'indicator-plan', actual, { text: '45747', kind: 'number' })
    const changes = [
      [formula, '', '82.5%', 'formula'],
      [number, '', '25回', 'unit-added'],
      [day, '', '令和7年3月31日', 'serial'],
    ]
    expect(new Set(compared().changes)).toEqual(new Set(changes))
  })

  test('a result that is no figure stands beside a promise that is none', () => {
    const cell = fill(sheets, 'indicator-plan', actual, '2月に策定した')
    expect(compared().changes).toEqual([[cell, '', '2月に策定した']])
  })

  test('words keep their lines and signs; blanks at the ends of lines are none', () => {
    const cell = fill(sheets, 'initiative-lamps', '対応・改善策', '=来年度も続ける  \r\n@区内全域\n\n')
    expect(compared().changes).toEqual([[cell, '', '=来年度も続ける\n@区内全域']])
  })

  test('a cell that was emptied takes the value away', () => {
    const cell = fill(sheets, 'initiative-lamps', '取組実績', ' ')
    expect(compared().changes).toEqual([[cell, '灯りの点検(2回)\n更新(120基)', '']])
  })
})

describe('cells that cannot be taken over are named by their place, the others are taken', () => {
  test.each([
    ['a word for a verdict that nobody knows', verdict, 'だいたい達成', 'verdict-unknown'],
    ['a figure that cannot be read', actual, 'たくさん', 'figure-unreadable'],
    ['a figure that a program made a day of', actual, { text: '2025年4月5日', kind: 'day' as const }, 'figure-is-day'],
  ])('%s', (_, heading, typed, kind) => {
    const good = fill(sheets, 'indicator-lamps', actual, '82.5%')
    const bad = fill(sheets, 'indicator-patrol', heading, typed)
    expect(compared()).toEqual({ ...quiet, changes: [[good, '', '82.5%']], damages: [[kind, bad]] })
  })

  test.each([
    ['0.825 beside a target in % could be 82.5%', '0.825'],
    ['so could 0.825 as a number', { text: '0.825', kind: 'number' as const }],
    ['1 as a number could be 100%', { text: '1', kind: 'number' as const }],
  ])('%s: nobody guesses', (_, typed) => {
    const cell = fill(sheets, 'indicator-lamps', actual, typed)
    expect(compared()).toEqual({ ...quiet, damages: [['figure-is-ratio', cell]] })
  })

  test('an id that is gone: what was written in its row belongs to nobody', () => {
    const cell = fill(sheets, 'indicator-patrol', actual, '25回')
    const { sheet, row } = at('indicator-patrol', actual)
    const cells = sheets[sheet]?.rows[row]
    if (cells !== undefined) cells[0] = undefined
    expect(compared()).toEqual({ ...quiet, damages: [['id-gone', cell]] })
  })

  test('an id that no plan has', () => {
    const cell = fill(sheets, 'indicator-patrol', actual, '25回')
    const { sheet, row } = at('indicator-patrol', actual)
    const cells = sheets[sheet]?.rows[row]
    if (cells !== undefined) cells[0] = { text: 'indicator-another' }
    expect(compared()).toEqual({ ...quiet, damages: [['id-unknown', cell]] })
  })

  test('a row that stands twice says one thing where both say the same, and nothing where they differ', () => {
    const { sheet, row, column } = at('indicator-patrol', actual)
    const first = fill(sheets, 'indicator-patrol', actual, '25回')
    const rows = sheets[sheet]?.rows ?? []
    rows.push([...(rows[row] ?? [])])
    expect(compared().changes).toEqual([[first, '', '25回']])
    const second = rows.at(-1)
    if (second !== undefined) second[column] = { text: '26回' }
    expect(compared()).toEqual({ ...quiet, damages: [['said-twice', first]] })
  })

  test('a cell under a merged one', () => {
    const cell = fill(sheets, 'indicator-patrol', actual, { text: '', isCovered: true })
    expect(compared()).toEqual({ ...quiet, damages: [['merged', cell]] })
  })

  test('a column whose heading is gone, or stands twice, says nothing', () => {
    fill(sheets, 'indicator-patrol', verdict, '達成')
    const head = sheets[0]?.rows[3] ?? []
    const column = head.findIndex((cell) => cell?.text === verdict)
    head[column] = { text: '◎○△' }
    expect(compared()).toEqual({ ...quiet, damages: [['column-gone', '1 指標!4']] })
    head[column] = { text: verdict }
    head.push({ text: verdict })
    expect(compared()).toEqual({ ...quiet, damages: [['column-twice', '1 指標!4']] })
  })

  test('a record that the plan no longer has', () => {
    const cell = fill(sheets, 'indicator-patrol', actual, '25回')
    const kept = { ...townPlan, initiatives: townPlan.initiatives.filter(({ id }) => id !== 'initiative-patrol') }
    expect(compared({ kept })).toEqual({ ...quiet, damages: [['record-gone', cell]] })
  })
})

describe('what others changed since the workbook went out', () => {
  test('is a conflict where the workbook says something else', () => {
    const cell = fill(sheets, 'indicator-patrol', actual, '25回')
    expect(compared({ kept: withResult('22回') })).toEqual({ ...quiet, conflicts: [['', cell, '22回', '25回']] })
  })

  test('is none where the workbook says the same, or was left as it was', () => {
    expect(compared({ kept: withResult('22回') })).toEqual(quiet)
    fill(sheets, 'indicator-patrol', actual, '22回')
    expect(compared({ kept: withResult('22回') })).toEqual(quiet)
  })

  test('where nobody knows what it was made from, only empty fields are filled', () => {
    const filled = fill(sheets, 'indicator-lamps', actual, '82.5%')
    const over = fill(sheets, 'indicator-patrol', actual, '25回')
    expect(compared({ madeFrom: 'unknown', kept: withResult('22回') })).toEqual({
      ...quiet,
      changes: [[filled, '', '82.5%']],
      conflicts: [[undefined, over, '22回', '25回']],
    })
  })
})

describe('a workbook is found again after people have worked with it', () => {
  const blank = () => ({ text: '' })
  test.each([
    ['a column put in before', (rows: ReturnedSheet['rows']) => rows.map((row) => [blank(), ...row])],
    ['rows put in', (rows: ReturnedSheet['rows']) => rows.flatMap((row) => [row, [{ text: '' }, { text: 'メモ' }]])],
    ['columns the other way round', (rows: ReturnedSheet['rows']) => rows.map((row) => row.toReversed())],
    [
      'the heading of the ids written over, and another column put before',
      (rows: ReturnedSheet['rows']) =>
        rows.map((row) => [blank(), ...row.map((cell) => (cell?.text === 'ID' ? { text: '番号' } : cell))]),
    ],
    ['rows sorted', (rows: ReturnedSheet['rows']) => [...rows.slice(0, 4), ...rows.slice(4).toReversed()]],
    [
      'headings with blanks and full-width brackets',
      (rows: ReturnedSheet['rows']) =>
        rows.map((row) => row.map((cell) => cell && { text: cell.text.replace('(記入)', '\n（記入） ') })),
    ],
  ])('%s', (_, disturb) => {
    fill(sheets, 'indicator-patrol', actual, '25回')
    fill(sheets, 'initiative-lamps', '課題', '電気代')
    sheets = sheets.map(({ name, rows }) => ({ name: `${name} (2)`, rows: disturb(rows) }))
    const { changes, ...rest } = compared()
    expect(changes.map(([, before, after]) => [before, after])).toEqual([
      ['', '25回'],
      ['', '電気代'],
    ])
    expect(rest).toEqual({ conflicts: [], damages: [] })
  })

  test('a row that was taken out says nothing: its record is named and stays as it is kept', () => {
    sheets = sheets.map(({ name, rows }) => ({ name, rows: rows.filter(([id]) => id?.text !== 'initiative-lamps') }))
    expect(compared()).toEqual(quiet)
    expect(missingRecords(townPlan, { section: '生活安全課' }, findEntries(sheets))).toEqual(['initiative-lamps'])
  })

  test('a sheet of somebody’s own is passed over and named', () => {
    sheets.push({ name: '打合せメモ', rows: [[{ text: '課題' }, { text: '来週決める' }]] })
    expect(compared()).toEqual(quiet)
    expect(findEntries(sheets).passedOver).toEqual(['打合せメモ'])
  })
})
