import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { deckExamples } from '../../../tools/published/deck-examples.ts'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import { officialSheets } from '../../../tools/published/sheet-examples.ts'
import { checkPlan, type ReadingRules } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import { sheetFormSchema, type SheetForm } from '../../core/form/sheet-form.ts'
import type { Indicator, Plan } from '../../core/plan/plan.ts'
import type { Sheet, Workbook } from '../document/workbook.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { planSheets } from './plan-sheets.ts'
import { sheetsFor } from './sheets-for.ts'

let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let forms: readonly SheetForm[]
let rules: ReadingRules
beforeAll(async () => {
  examples = await deckExamples()
  forms = await officialSheets()
  rules = (await exampleDocument()).rules
})

const cellsOf = (sheet: Sheet) => sheet.rows.flatMap(({ cells }) => cells)
const textsOf = (sheet: Sheet) => cellsOf(sheet).flatMap((cell) => (cell.kind === 'text' ? [cell.text] : []))
/** All words of a workbook as one, for a long text goes on in the next row. */
const bare = (text: string) => text.replace(/\s/g, '')
const wordsOf = ({ sheets }: Workbook) =>
  bare(
    sheets
      .flatMap(cellsOf)
      .map((cell) => (cell.kind === 'text' ? cell.text : cell.kind === 'number' ? `${cell.before}${cell.value}` : ''))
      .join(''),
  )
/** The figures of an indicator that form 2 has a place for. */
const figuresOf = ({ target, actual, previous }: Indicator) =>
  [target?.target, actual?.actual, previous?.actual].flatMap((one) =>
    one === undefined ? [] : [{ text: one.text, value: 'value' in one ? one.value : undefined }],
  )
const sheetNamed = ({ sheets }: Workbook, name: string) => {
  const sheet = sheets.find((one) => one.name === name)
  if (sheet === undefined) throw new Error(`no ${name}`)
  return sheet
}

describe('which sheets a plan has', () => {
  test.each<[string, string, number | undefined, string[]]>([
    ['its form has some', 'osaka-g1', 2024, ['osaka-g1-form1', 'osaka-g1-form2', 'osaka-g1-form3']],
    ['its form is the web form', 'osaka-g2', undefined, ['osaka-g2']],
    [
      'its form has none: those of its year',
      'review-deck',
      2017,
      ['osaka-g1-form1', 'osaka-g1-form2', 'osaka-g1-form3'],
    ],
    ['its form has none: those of its year', 'review-deck', 2026, ['osaka-g2']],
    ['neither form nor year has any', 'review-deck', 1999, []],
    ['no year is known', 'review-deck', undefined, []],
  ])('%s (%s, %s)', (_, id, fiscalYear, expected) => {
    const plan: Plan = { ...examples.empty.plan, form: { id, version: 1 }, fiscalYear }
    expect(sheetsFor(plan, forms).map((sheet) => sheet.id)).toEqual(expected)
  })

  test('a new version takes the place of the old one', () => {
    const plan: Plan = { ...examples.empty.plan, form: { id: 'osaka-g2', version: 1 } }
    const next = forms.filter(({ id }) => id === 'osaka-g2').map((sheet) => ({ ...sheet, version: 2 }))
    expect(sheetsFor(plan, [...forms, ...next]).map(({ version }) => version)).toEqual([2])
  })
})

describe('a city adds its own sheet without code', () => {
  const own = {
    schema: 'furikaeri.sheet/1',
    id: 'umibe-review',
    version: 1,
    title: { ja: '海辺市 振り返り表', en: 'Umibe, review' },
    source: '架空の様式',
    name: '振り返り表',
    forms: ['review-deck'],
    orientation: 'landscape',
    columns: [12, 20, 8, 8],
    rows: [
      { look: 'title', repeat: true, cells: [{ label: '海辺市の振り返り', columns: 4 }] },
      {
        each: 'initiative',
        listed: 'own',
        rows: [
          {
            each: 'indicator',
            rows: [
              {
                cells: [
                  { field: 'initiative.title' },
                  { field: 'indicator.name' },
                  { field: 'indicator.target' },
                  { field: 'indicator.actual' },
                ],
              },
            ],
          },
        ],
      },
    ],
  }

  test('its rows are the figures of the plan, and it comes before sheets of the year', () => {
    const sheet = sheetFormSchema.parse(own)
    expect(sheetsFor(examples.usual.plan, [...forms, sheet])).toEqual([sheet])
    const [made] = planSheets(examples.usual, [sheet]).sheets
    const row = made?.rows.find(({ cells }) =>
      cells.some((cell) => 'text' in cell && cell.text === 'つながりづくりの支援'),
    )
    expect(made).toMatchObject({ name: '振り返り表', orientation: 'landscape', head: 1 })
    expect(row?.cells.slice(2)).toMatchObject([
      { kind: 'number', value: '50', after: '%以上' },
      { kind: 'number', value: '49.9', after: '%' },
    ])
  })

  test('two sheets of one name get names of their own', () => {
    const sheet = sheetFormSchema.parse(own)
    expect(planSheets(examples.usual, [sheet, sheet]).sheets.map(({ name }) => name)).toEqual([
      '振り返り表',
      '振り返り表 2',
    ])
  })
})

describe('what the sheets say', () => {
  test('form 1 has every initiative as it is listed, form 2 each once in full and 再掲 with its title', () => {
    const workbook = planSheets(examples.usual, sheetsFor(examples.usual.plan, forms))
    const titles = examples.usual.plan.goals.flatMap(({ strategies }) =>
      strategies.flatMap(({ listings }) => listings.map(({ title }) => title)),
    )
    for (const name of ['様式1', '様式2']) {
      const texts = textsOf(sheetNamed(workbook, name))
      for (const title of titles)
        expect(texts.filter((text) => text === title).length).toBeGreaterThanOrEqual(
          titles.filter((other) => other === title).length,
        )
      expect(texts.filter((text) => text === '(再掲)')).toHaveLength(
        examples.usual.plan.goals.flatMap(({ strategies }) =>
          strategies.flatMap(({ listings }) => listings.filter(({ relisting }) => relisting)),
        ).length,
      )
    }
  })

  test('what the document states and what the rules say stand in cells of their own', () => {
    const texts = textsOf(sheetNamed(planSheets(examples.usual, forms), '様式2'))
    expect(texts).toEqual(expect.arrayContaining(['目標未達成', '未達成', '目標達成', '達成']))
  })

  test('grades of a strategy stand apart from each other; of an indicator people’s words and grades stand together', () => {
    const { plan } = examples.usual
    const [goal] = plan.goals
    const [strategy] = goal?.strategies ?? []
    const [first] = plan.initiatives.flatMap(({ indicators }) => indicators)
    if (goal === undefined || strategy === undefined || first === undefined) throw new Error('the example has changed')
    const graded = {
      ...strategy,
      grades: ['progress', 'effectiveness', 'overall'].map((axis) => ({ axis, grade: 'a', text: `${axis} a` })),
      indicators: [
        {
          ...first,
          stated: { verdict: 'met' as const, text: '①(i)' },
          grades: [{ axis: 'stated', grade: 'A', text: 'A' }],
        },
      ],
    }
    const judged = { ...examples.usual, plan: { ...plan, goals: [{ ...goal, strategies: [graded] }] } }
    const rows = sheetNamed(planSheets(judged, forms), '様式2').rows.map(({ cells }) =>
      cells.flatMap((cell) => (cell.kind === 'text' ? [cell.text] : [])),
    )
    expect(rows).toContainEqual(['進捗', 'progress a', '有効性', 'effectiveness a', 'ほかの評価', 'overall a'])
    expect(rows.flat()).toContain('①(i)\nA')
  })

  test('form 2 has result, target and last year’s result of every indicator, each once, of a goal, a strategy and an initiative', () => {
    const { plan } = examples.usual
    const [goal] = plan.goals
    const [strategy] = goal?.strategies ?? []
    const [initiative] = plan.initiatives
    const [model] = plan.initiatives.flatMap(({ indicators }) => indicators)
    if (goal === undefined || strategy === undefined || initiative === undefined || model === undefined)
      throw new Error('the example has changed')
    const result = (value: string) => ({ actual: { kind: 'amount' as const, value, unit: '人', text: `${value}人` } })
    const measured = (kind: Indicator['kind'], first: number): Indicator => ({
      ...model,
      id: `indicator-of-${first}`,
      kind,
      target: {
        target: {
          kind: 'threshold',
          comparator: 'atLeast',
          implied: false,
          value: `${first}`,
          unit: '人',
          text: `${first}人以上`,
        },
      },
      actual: result(`${first + 1}`),
      previous: result(`${first + 2}`),
    })
    const judged: JudgedPlan = {
      ...examples.usual,
      plan: {
        ...plan,
        goals: [
          {
            ...goal,
            indicators: [measured('outcome', 7100)],
            strategies: [
              { ...strategy, indicators: [measured('outcome', 7200)] },
              { ...strategy, id: 'strategy-bare', indicators: [measured('outcome', 7500)], listings: [] },
            ],
          },
        ],
        initiatives: [{ ...initiative, indicators: [measured('process', 7300), measured('withdrawal', 7400)] }],
      },
    }
    const numbers = cellsOf(sheetNamed(planSheets(judged, forms), '様式2')).flatMap((cell) =>
      cell.kind === 'number' && cell.value.startsWith('7') ? [cell.value] : [],
    )
    expect(numbers.toSorted()).toEqual(
      [7100, 7200, 7300, 7400, 7500].flatMap((first) => [`${first}`, `${first + 1}`, `${first + 2}`]),
    )
  })

  test('every figure and every word that form 2 has a place for is there, of any plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const judged = judgedPlan(checkPlan(plan, rules, []), undefined)
        const words = wordsOf(planSheets(judged, forms))
        const said = [
          plan.vision,
          plan.mission,
          plan.policy,
          plan.summary,
          plan.nextPolicy,
          ...plan.history,
          ...plan.goals.flatMap((goal) => [goal.title, goal.future, goal.situation, goal.analysis, goal.summary]),
          ...plan.goals.flatMap(({ strategies }) =>
            strategies.flatMap((one) => [one.title, one.desiredState, one.approach]),
          ),
          ...plan.initiatives.flatMap((one) => [one.content, one.situation, one.problem, one.countermeasure]),
          ...plan.initiatives.flatMap((one) => [
            ...one.activities,
            one.review?.midYear,
            one.review?.yearEnd,
            one.overall,
          ]),
          ...plan.initiatives.flatMap(({ indicators }) => indicators.map(({ name }) => name)),
        ]
        for (const one of said) if (one !== undefined) expect(words).toContain(bare(one.text))
        const figures = plan.initiatives.flatMap(({ indicators }) => indicators.flatMap(figuresOf))
        for (const { text, value } of figures)
          expect(words.includes(bare(text)) || (value !== undefined && words.includes(value)), text).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  test('form 3 says that a plan does not hold its items, and has the rows of three of them for a pen', () => {
    const form3 = forms.filter(({ id }) => id === 'osaka-g1-form3')
    const sheet = sheetNamed(planSheets(examples.usual, form3), '様式3')
    const [, remark, ...rows] = sheet.rows
    expect(remark?.cells).toMatchObject([{ kind: 'text', text: expect.stringContaining('計画データにありません') }])
    const labels = rows.map(({ cells }) => (cells[0]?.kind === 'text' ? cells[0].text : ''))
    expect(labels.filter((label) => label.startsWith('改革の項目'))).toEqual([
      '改革の項目1',
      '改革の項目2',
      '改革の項目3',
    ])
    for (const label of [
      '趣旨',
      '概要',
      '目標',
      '取組内容',
      '中間: 目標の見込み(①・②)',
      '年度末: 目標の達成(①・②)',
      '改善策',
    ])
      expect(labels.filter((one) => one === label)).toHaveLength(3)
    // Nothing is made up: beside every label there is room and nothing else.
    for (const { cells } of rows) expect(cells.slice(1).map(({ kind }) => kind)).toEqual(['empty'])
  })

  test('a plan with nothing in it gives sheets to be filled with a pen', () => {
    const workbook = planSheets(examples.empty, forms)
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['様式1', '様式2', '様式3', '運営方針'])
    expect(textsOf(sheetNamed(workbook, '様式2'))).toEqual(expect.arrayContaining(['将来像', 'めざす状態', '取組内容']))
  })

  test('no row is higher than programs show; long texts go on in the next row and lose no letter', () => {
    const workbook = planSheets(examples.long, forms)
    for (const { rows } of workbook.sheets) for (const { height } of rows) expect(height).toBeLessThanOrEqual(409)
    const situations = examples.long.plan.initiatives.map(({ situation }) => bare(situation?.text ?? ''))
    const longest = situations.toSorted((a, b) => b.length - a.length)[0] ?? ''
    expect(longest.length).toBeGreaterThan(1000)
    expect(wordsOf(workbook)).toContain(longest)
  })
})
