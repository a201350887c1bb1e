import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formSchema, type Form } from '../../core/form/form.ts'
import { planSchema, type Plan } from '../../core/plan/plan.ts'
import { readPublishedText } from './read-published-text.ts'

const folder = join(import.meta.dirname, '../../../forms')
const [first, ...others] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => formSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  .sort((a, b) => Number(b.id === 'review-deck') - Number(a.id === 'review-deck'))
const forms: readonly [Form, ...Form[]] = [first as Form, ...others]

const read = (text: string) => readPublishedText(text, { file: 'a.txt', encoding: 'utf-8' }, forms)

/** What a plan says, without where it says it and without its ids. */
function contentOf(plan: Plan) {
  const bare = (text: { text: string } | undefined) => text?.text.normalize('NFKC')
  const titles = new Map(plan.initiatives.map(({ id, title }) => [id, bare(title)]))
  return {
    fiscalYear: plan.fiscalYear,
    stated: plan.stated && { met: plan.stated.met, unmet: plan.stated.unmet },
    goals: plan.goals.map(({ number, title, stated, strategies }) => ({
      number,
      title: bare(title),
      stated: stated && { met: stated.met, unmet: stated.unmet },
      strategies: strategies.map((strategy) => ({
        number: strategy.number,
        title: bare(strategy.title),
        listings: strategy.listings.map(({ number: own, initiative, relisting, stated: verdict }) => ({
          number: own,
          initiative: titles.get(initiative),
          relisting,
          verdict: verdict?.verdict,
        })),
      })),
    })),
    initiatives: plan.initiatives
      .map(({ title, indicators, activities, countermeasure }) => ({
        title: bare(title),
        indicators: indicators.map(({ name, target, actual }) => ({
          name: bare(name),
          target: target && { ...target.target, text: '' },
          actual: actual && { ...actual.actual, text: '' },
        })),
        activities: activities.map(({ text, quantities }) => ({
          text: text.normalize('NFKC'),
          quantities: quantities.map(({ value, unit }) => `${value} ${unit}`),
        })),
        countermeasure: countermeasure?.text.normalize('NFKC'),
      }))
      .sort((a, b) => ((a.title ?? '') < (b.title ?? '') ? -1 : 1)),
  }
}

type Initiative = {
  readonly title: string
  readonly met: boolean
  readonly activities: readonly string[]
  readonly indicator: string
  readonly target: number
  readonly shortfall: number
  readonly countermeasure: readonly [string, string]
}
type Strategy = { readonly title: string; readonly initiatives: readonly Initiative[]; readonly relists: boolean }
type Goal = { readonly title: string; readonly strategies: readonly Strategy[] }
type Ward = { readonly goals: readonly Goal[] }

/** How a document is dressed: its words, signs, order and pages. What it says stays the same. */
type Clothes = {
  readonly goalWord: string
  readonly tableHead: readonly [string, string]
  readonly unmetHead: readonly [string, string, string]
  readonly activitiesWord: string
  readonly unmetWord: string
  readonly tallyWord: string
  readonly verdicts: readonly [string, string]
  readonly dash: string
  readonly colon: string
  readonly listNumber: 'half' | 'full' | 'circled'
  readonly headings: boolean
  readonly table: 'tab' | 'pipe'
  readonly order: 'as-is' | 'unmet-last' | 'activities-first'
  readonly split: boolean
  readonly gaps: number
  readonly pages: boolean
  readonly fullWidth: boolean
  readonly wrap: boolean
}

const places = ['水辺', '坂道', '市場', '公園', '学校', '図書館', '桟橋', '団地', '商店街', '緑道']
const deeds = ['の見守り', 'の清掃', 'の案内板づくり', 'の手入れ', 'の催し', 'の防災訓練']
const titles = places.flatMap((place) => deeds.map((deed) => place + deed))
const goalTitles = ['安心して歩けるまち', 'にぎわいの続くまち', '学びがひらくまち']
const strategyTitles = ['備えを広げる', '人をつなぐ', '場をひらく', '声を聞く', '道を直す', '水を守る']
const activityTexts = [
  '講座の開催(3回・17人)',
  '冊子の配布(1,200部)',
  '全11地域での説明会',
  '各校での出前授業(各2回)',
  '相談の受付(59件)',
]

/** Wards with one to three goals; every title is there once, but for initiatives that stand again under a later goal. */
const plansOfWards: fc.Arbitrary<Ward> = fc
  .record({
    shape: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 2 }), {
      minLength: 1,
      maxLength: 3,
    }),
    order: fc.shuffledSubarray(titles, { minLength: 20, maxLength: 20 }),
    flags: fc.infiniteStream(fc.boolean()),
    numbers: fc.infiniteStream(fc.integer({ min: 20, max: 95 })),
  })
  .map(({ shape, order, flags, numbers }) => {
    const next = <T>(stream: Iterator<T>): T => stream.next().value as T
    const rest = [...order]
    const strategyNames = [...strategyTitles]
    const initiative = (): Initiative => {
      const title = rest.pop() ?? ''
      const wanted = next(numbers)
      return {
        title,
        met: next(flags),
        activities: activityTexts.filter((_, index) => index < 3 && next(flags)).map((text) => text),
        indicator: `${title.slice(0, 2)}に関わった区民の割合`,
        target: wanted,
        shortfall: 1 + (wanted % 7),
        countermeasure: ['近くの店や学校に呼びかけ、', '参加しやすい時間に改める。'],
      }
    }
    return {
      goals: shape.map((counts, index) => ({
        title: goalTitles[index] ?? '',
        strategies: counts.map((count) => ({
          title: strategyNames.pop() ?? '',
          initiatives: Array.from({ length: count }, initiative),
          relists: index > 0 && next(flags),
        })),
      })),
    }
  })

const circled = '①②③④⑤'
const wide = (text: string) => text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

function writeDocument({ goals }: Ward, worn: Clothes): string {
  const digits = (text: string) => (worn.fullWidth ? wide(text) : text)
  const heading = (depth: number, text: string) => `${worn.headings ? `${'#'.repeat(depth)} ` : ''}${text}`
  const listNumber = (index: number) =>
    worn.listNumber === 'half'
      ? `(${index}) `
      : worn.listNumber === 'full'
        ? `（${wide(String(index))}）`
        : `${circled.charAt(index - 1)} `
  const row = (...cells: string[]) => (worn.table === 'tab' ? cells.join('\t') : `| ${cells.join(' | ')} |`)
  const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
    [
      row(...head),
      ...(worn.table === 'pipe' ? [`|${head.map(() => '---').join('|')}|`] : []),
      ...rows.map((cells) => row(...cells)),
    ].join('\n')
  const verdict = (met: boolean) => worn.verdicts[met ? 0 : 1]
  const goalHeading = (index: number) =>
    heading(2, digits(`${worn.goalWord}${index + 1}`) + worn.colon + (goals[index]?.title ?? ''))
  const strategyHeading = (goal: number, at: number) =>
    heading(
      3,
      `${digits(`戦略${goal + 1}`)}${worn.dash}${digits(String(at + 1))} ${goals[goal]?.strategies[at]?.title ?? ''}`,
    )
  const relisted = goals[0]?.strategies[0]?.initiatives[0]
  const entries = (strategy: Strategy) => [
    ...strategy.initiatives.map(({ title, met }) => ({ title, met })),
    ...(strategy.relists && relisted !== undefined ? [{ title: `${relisted.title}<再掲>`, met: relisted.met }] : []),
  ]
  const page = worn.pages ? ['- 3 -', '令和5年度 青浜区運営方針の振り返り'] : []

  const tally = [
    heading(2, worn.tallyWord),
    table([worn.goalWord, '達成', '未達成'], goals.map(({ title, strategies }, index) => {
      const all = strategies.flatMap(entries)
      return [`${digits(`${worn.goalWord}${index + 1}`)} ${title}`, String(all.filter(({ met }) => met).length), String(all.filter(({ met }) => !met).length)]
    })),
  ] // prettier-ignore
  const listing = (goal: number) => [
    goalHeading(goal),
    ...(goals[goal]?.strategies ?? []).flatMap((strategy, at) => {
      const rows = entries(strategy).map(({ title, met }, index) => [`${listNumber(index + 1)}${title}`, verdict(met)])
      return worn.split && rows.length > 1
        ? [
            strategyHeading(goal, at),
            table(worn.tableHead, rows.slice(0, 1)),
            ...page,
            strategyHeading(goal, at),
            table(worn.tableHead, rows.slice(1)),
          ]
        : [strategyHeading(goal, at), table(worn.tableHead, rows)]
    }),
  ]
  const activities = (goal: number) =>
    (goals[goal]?.strategies ?? []).flatMap(({ initiatives }, at) => [
      strategyHeading(goal, at),
      heading(4, `${worn.activitiesWord}${worn.colon.trim() === '' ? '' : worn.colon}`),
      ...initiatives
        .filter(({ activities: own }) => own.length > 0)
        .map(({ title, activities: own }) =>
          [heading(5, title), '', ...own.map((text) => `・${digits(text)}`)].join('\n'),
        ),
    ])
  const unmetRows = (goal: number) =>
    (goals[goal]?.strategies ?? []).flatMap(({ initiatives }) =>
      initiatives.flatMap(({ title, met, indicator, target, shortfall, countermeasure: [one, two] }) =>
        met
          ? []
          : [
              [
                title,
                `${indicator} 〔目標〕${digits(`${target}%以上`)} 〔実績〕${digits(`${target - shortfall}.5%`)}`,
                one + (worn.wrap && worn.table === 'tab' ? '\n' : '') + two,
              ],
            ],
      ),
    )
  const unmet = (rows: readonly (readonly string[])[]) =>
    rows.length === 0 ? [] : [heading(2, worn.unmetWord), table(worn.unmetHead, rows)]

  const each = goals.map((_, goal) => goal)
  const sections = {
    'as-is': each.flatMap((goal) => [...listing(goal), ...activities(goal), ...page, ...unmet(unmetRows(goal))]),
    'unmet-last': [...each.flatMap((goal) => [...listing(goal), ...activities(goal), ...page]), ...unmet(each.flatMap(unmetRows))],
    'activities-first': [...each.flatMap((goal) => [goalHeading(goal), ...activities(goal)]), ...page, ...each.flatMap((goal) => [...listing(goal), ...unmet(unmetRows(goal))])],
  }[worn.order] // prettier-ignore
  return (
    [heading(1, '令和5年度 青浜区運営方針の振り返り'), ...tally, ...sections].join('\n'.repeat(worn.gaps + 1)) + '\n'
  )
}

const plain: Clothes = {
  goalWord: '経営課題', tableHead: ['具体的取組', '目標達成状況'], unmetHead: ['具体的取組', '目標未達成の状況', '対応・改善策'], activitiesWord: '主な具体的取組', unmetWord: '目標未達成の取組',
  tallyWord: '業績目標の達成状況', verdicts: ['目標達成', '目標未達成'], dash: '-', colon: '：', listNumber: 'half', headings: true, table: 'tab', order: 'as-is', split: false, gaps: 1, pages: false, fullWidth: false, wrap: false,
} // prettier-ignore

const clothes: fc.Arbitrary<Clothes> = fc.record({
  goalWord: fc.constantFrom('経営課題', '重点課題', '重点目標'),
  tableHead: fc.constantFrom(
    ['具体的取組', '目標達成状況'],
    ['具体的な取組', '達成状況'],
    ['取組名', '判定'],
    ['取組', '結果'],
  ),
  unmetHead: fc.constantFrom(
    ['具体的取組', '目標未達成の状況', '対応・改善策'],
    ['取組名', '未達成の状況', '対応・改善策など'],
    ['具体的な取組', '未達成の内容', '改善策等'],
  ),
  activitiesWord: fc.constantFrom('主な具体的取組', '主な取組実績', '取組実績', '主な取組'),
  unmetWord: fc.constantFrom('目標未達成の取組', '目標未達成の取組み', '未達成の取組と対応'),
  tallyWord: fc.constantFrom('業績目標の達成状況', '達成状況のまとめ', '目標の達成状況'),
  verdicts: fc.constantFrom(['目標達成', '目標未達成'], ['達成', '未達成'], ['○', '×']),
  dash: fc.constantFrom('-', ' - ', '－', '−', '–', ' － '),
  colon: fc.constantFrom('：', ':', ' : ', '　', ' '),
  listNumber: fc.constantFrom('half', 'full', 'circled'),
  headings: fc.boolean(),
  table: fc.constantFrom('tab', 'pipe'),
  order: fc.constantFrom('as-is', 'unmet-last', 'activities-first'),
  split: fc.boolean(),
  gaps: fc.integer({ min: 1, max: 3 }),
  pages: fc.boolean(),
  fullWidth: fc.boolean(),
  wrap: fc.boolean(),
})

describe('a document says the same whatever it wears', () => {
  test('in its plain clothes it is read whole', () => {
    fc.assert(
      fc.property(plansOfWards, (ward) => {
        const { plan, lines } = read(writeDocument(ward, plain))
        expect(plan.goals.map(({ title }) => title.text)).toEqual(ward.goals.map(({ title }) => title))
        expect(plan.initiatives.flatMap(({ activities }) => activities)).toHaveLength(
          ward.goals.flatMap(({ strategies }) =>
            strategies.flatMap(({ initiatives }) => initiatives.flatMap(({ activities }) => activities)),
          ).length,
        )
        expect(lines.filter(({ use }) => use === 'needs-a-person')).toEqual([])
        expect(planSchema.safeParse(plan).error).toBeUndefined()
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  test('other words, another order, sections split over pages, other signs and widths give the same plan', () => {
    fc.assert(
      fc.property(plansOfWards, clothes, (ward, worn) => {
        const expected = contentOf(read(writeDocument(ward, plain)).plan)
        const text = writeDocument(ward, worn)
        expect(contentOf(read(text).plan), text).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  }, 120_000)
})

const pieces = fc.constantFrom(
  '経営課題', '戦略', '1', '１－１', '(1)', '・', '\t', '|', '：', ':', '。', '目標', '実績', '80%', '以上', '達成', '未達成', '再掲', '〔', '〕', '【', '】', ' ', '　', '#', '-', '※', '①',
  '具体的取組', '指標', '単位', '区民の割合', '"', '\n', '\n\n', '\r\n', '|---|', '- 3 -', 'n=530', '令和５年度', '千円', '〔目標〕', '計', '0', '<br>', '\u200b', '𠮷', 'が',
) // prettier-ignore
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join('')),
)

describe('whatever is in a file', () => {
  test('every line is accounted for exactly once, nothing throws, and the plan keeps its schema', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { plan, lines } = read(text)
        const written = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
        if (written.at(-1) === '') written.pop()
        expect(lines.map(({ line }) => line)).toEqual(written.map((_, index) => index + 1))
        expect(planSchema.safeParse(plan).error).toBeUndefined()
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test('every record that a line names is in the plan', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 150 }), (parts) => {
        const { plan, lines } = read(parts.join(''))
        const ids = new Set([...JSON.stringify(plan).matchAll(/"id":"([^"]+)"/g)].map((match) => match[1]))
        for (const { record } of lines) if (record !== undefined && record !== 'plan') expect(ids).toContain(record)
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test.each([
    ['kanji and numbers', '経営課題１：'],
    ['cells', '達成\t'],
    ['bars', '| あ '],
    ['gaps', ' 　'],
    ['labelled figures', '目標：８０％ 実績：７０％、'],
    ['open brackets', '（'],
    ['labels in brackets', '【目標】'],
    ['dots', '…'],
    ['numbers', '123,456.'],
    ['digits', '7'],
    ['open quotes', '"あ\t'],
    ['counts', '達成：３件 未達成'],
    ['marks', '①達成 ②未達成 '],
  ])('a line of 50,000 characters of %s does not hold the reader up', (_, piece) => {
    const text = `経営課題１：まち\n${piece.repeat(Math.ceil(50_000 / piece.length))}\n`
    expect(read(text).lines).toHaveLength(2)
  })
})
