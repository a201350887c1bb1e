import { readXlsx } from 'hucre'
import { expect, test } from 'vitest'
import { townPlan } from '../../tools/section-workbook/town-plan.ts'
import { plainRules } from '../../tools/section-workbook/town-workbooks.ts'
import { runChild } from '../outside/child-process.ts'
import { drawSectionWorkbook, sectionWorkbooks, type SectionFile } from './section-workbooks.ts'

const made = async (scheme?: string, given = { plan: townPlan, revision: 3 }) =>
  sectionWorkbooks(given, await plainRules(scheme))
async function drawn(file: SectionFile | undefined): Promise<Uint8Array> {
  const bytes = file && (await drawSectionWorkbook(file, runChild))
  if (bytes === undefined || 'kind' in bytes) throw new Error('a workbook is drawn')
  return bytes
}
const opened = async (file: SectionFile | undefined) => readXlsx(await drawn(file), { readStyles: true })

test('a file for every section, called by it; one for what names none; signs of paths are no part of a name', async () => {
  expect((await made()).map(({ name }) => name)).toEqual([
    '2024年度_生活安全課.xlsx',
    '2024年度_福祉課.xlsx',
    '2024年度_担当の記載なし.xlsx',
  ])
  const renamed = townPlan.initiatives.map((own) => ({ ...own, section: { text: '../総務/財政 課' } }))
  const files = await made(undefined, { plan: { ...townPlan, initiatives: renamed }, revision: 1 })
  expect(files.map(({ name }) => name)).toContain('2024年度_・・・総務・財政 課.xlsx')
})

test('the same plan gives the same bytes', async () => {
  const [first] = await made()
  expect(await drawn(first)).toEqual(await drawn((await made())[0]))
})

test('only the cells to fill in are unlocked, every sheet is protected without a password, and nothing is hidden', async () => {
  const { sheets } = await opened((await made())[0])
  expect(sheets.map(({ name, hidden, protection }) => [name, hidden === true, protection?.sheet])).toEqual([
    ['1 指標', false, true],
    ['2 取組', false, true],
  ])
  expect(sheets.flatMap(({ protection }) => protection?.password ?? [])).toEqual([])
  const [indicators] = sheets
  const unlocked = [...(indicators?.cells ?? [])].flatMap(([at, { style }]) =>
    style?.protection?.locked === false ? [at] : [],
  )
  // Rows 5 to 8 (the head has four), columns H, I and J.
  expect(unlocked.toSorted()).toEqual(
    [4, 5, 6, 7].flatMap((row) => [7, 8, 9].map((column) => `${row},${column}`)).toSorted(),
  )
  expect(new Set(unlocked.map((at) => indicators?.cells?.get(at)?.style?.numFmt))).toEqual(new Set(['@']))
})

test('last year and the promise stand beside, the mark on every sheet, and the head stays in sight', async () => {
  const { sheets } = await opened((await made())[0])
  expect(sheets[0]?.rows[6]?.slice(0, 8)).toEqual([
    'indicator-lamps',
    '1 安心できるまち\n1-1 夜道を明るく\n街路灯の更新',
    '明るいと感じる人の割合',
    'プロセス',
    null,
    '71.4%',
    '80%以上',
    null,
  ])
  for (const { rows, freezePane } of sheets) {
    expect(rows[1]?.[0]).toMatch(
      /^この表のもと: 271071 令和6年度\(2024\) 第3版 照合 [0-9a-f]{16} 型 met-unmet@1 担当 生活安全課$/,
    )
    expect(freezePane).toEqual({ rows: 4 })
  }
})

test('last year’s plan, where it is kept, says what was promised then', async () => {
  const last = {
    ...townPlan,
    fiscalYear: 2023,
    initiatives: townPlan.initiatives.map((own) => ({
      ...own,
      indicators: own.indicators.map(({ previous: _none, ...indicator }) => ({
        ...indicator,
        actual: { actual: { kind: 'amount' as const, value: '7', unit: '回', text: '7回' } },
      })),
    })),
  }
  const files = sectionWorkbooks({ plan: townPlan, revision: 1, lastYear: last }, await plainRules())
  const { sheets } = await opened(files[1])
  expect(sheets[0]?.rows[4]?.slice(4, 7)).toEqual(['各地域12回', '7回', '各地域12回'])
})

test.each([
  ['met-unmet', ['達成', '未達成', '判定できない', '対象外'], ['達成', '未達成', '判定できない', '対象外']],
  [
    'osaka-g1',
    ['順調', '順調でない', '判定できない', '対象外'],
    ['目標達成', '目標未達成', '撤退基準未達成', '判定できない', '対象外'],
  ],
])(
  'a verdict is chosen from the words of the scheme %s, and every cell says what belongs into it',
  async (scheme, outcome, process) => {
    const { sheets } = await opened((await made(scheme))[0])
    const lists = (sheets[0]?.dataValidations ?? []).filter(({ type }) => type === 'list')
    const byRange = Object.fromEntries(lists.map(({ range, values }) => [range, values]))
    expect(byRange).toEqual(scheme === 'met-unmet' ? { 'I5:I8': process } : { I5: outcome, 'I6:I8': process })
    for (const { inputTitle, inputMessage, showInputMessage } of sheets.flatMap((own) => own.dataValidations ?? []))
      expect([inputTitle !== '', inputMessage !== '', showInputMessage]).toEqual([true, true, true])
  },
)
