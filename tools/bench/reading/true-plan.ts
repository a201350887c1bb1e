import { createRandom, type Random } from '../../generate/random.ts'
import { nextSteps, reasons, sections, themes, works, type Theme } from '../../generate/words.ts'

/** A promise with its result, as figures: what a document says of it in any notation. */
export type TrueIndicator = {
  readonly name: string
  readonly unit: string
  readonly comparator: 'atLeast' | 'atMost'
  /** The document writes no 以上. */
  readonly isBare: boolean
  readonly target: string
  /** undefined: was not measured. */
  readonly result: string | undefined
  readonly previous: string
  readonly verdict: 'met' | 'unmet' | 'not-judged'
}
export type TrueInitiative = {
  readonly title: string
  readonly section: string
  readonly indicators: readonly [TrueIndicator, ...TrueIndicator[]]
  readonly activities: readonly string[]
  readonly situation: string
  readonly countermeasure: string | undefined
}
export type TrueStrategy = { readonly title: string; readonly initiatives: readonly TrueInitiative[] }
export type TrueGoal = { readonly title: string; readonly strategies: readonly TrueStrategy[] }

/** What a ward promised and did, before anybody wrote it down: the truth that a reading is held against. */
export type TruePlan = { readonly ward: string; readonly fiscalYear: number; readonly goals: readonly TrueGoal[] }

const wards = ['汐路区', '青葉野市', '夕凪台区', '若草原町', '水鏡区', '瑞穂丘市'] as const

type Kind = {
  readonly name: string
  readonly unit: string
  readonly low: number
  readonly high: number
  tenths: boolean
  readonly less?: true
}

/** Names as wards give them: plain ones, some with a figure or brackets inside. */
function kindOf(random: Random, subject: string, theme: Theme): Kind {
  return random.pick([
    { name: `${subject}に参加した人の数`, unit: '人', low: 80, high: 4000, tenths: false },
    { name: `${subject}の開催回数`, unit: '回', low: 4, high: 60, tenths: false },
    { name: `${subject}に協力した団体の数`, unit: '団体', low: 5, high: 90, tenths: false },
    { name: `${subject}を知っている区民の割合`, unit: '%', low: 300, high: 850, tenths: true },
    { name: `${subject}に満足した人の割合（アンケート）`, unit: '%', low: 500, high: 920, tenths: true },
    { name: `${subject}を3回以上利用した世帯の割合`, unit: '%', low: 200, high: 700, tenths: true },
    { name: `${subject}の延べ利用件数`, unit: '件', low: 100, high: 9000, tenths: false },
    {
      name: `${subject}に関する${random.pick(theme.fewer)}`,
      unit: '件',
      low: 20,
      high: 300,
      tenths: false,
      less: true,
    },
  ])
}

const said = (figure: number, { tenths }: Kind) => (tenths ? String(figure / 10) : String(figure))

function indicatorOf(random: Random, subject: string, theme: Theme): TrueIndicator {
  const kind = kindOf(random, subject, theme)
  const target = random.whole(kind.low, kind.high)
  const round = kind.tenths ? target - (target % 10) : target > 200 ? target - (target % 50) : target
  const isMet = random.chance(65)
  const away = Math.max(isMet ? 0 : 1, Math.floor((round * random.whole(0, 18)) / 100))
  const isMore = (kind.less === undefined) === isMet
  const limit = kind.tenths ? 1000 : 1_000_000
  const result = Math.max(1, Math.min(limit, round + (isMore ? away : -away)))
  const isMeasured = !random.chance(5)
  return {
    name: kind.name,
    unit: kind.unit,
    comparator: kind.less === undefined ? 'atLeast' : 'atMost',
    isBare: kind.less === undefined && random.chance(25),
    target: said(round, kind),
    result: isMeasured ? said(result, kind) : undefined,
    previous: said(Math.max(1, round - random.whole(1, 9)), kind),
    verdict: isMeasured ? (isMet ? 'met' : 'unmet') : 'not-judged',
  }
}

const activitiesOf = (random: Random, subject: string): string[] =>
  random
    .shuffle([
      `${subject}の説明会（${random.whole(2, 9)}回・延べ${random.whole(20, 400)}人）`,
      `案内の配布（${random.whole(2, 40)}00枚）`,
      `地域の団体との打合せ（各${random.whole(2, 12)}回）`,
      `協力した店 ${random.whole(5, 60)}店舗`,
      `全${random.whole(5, 14)}地域で実施`,
    ])
    .slice(0, random.whole(1, 3))

function initiativeOf(random: Random, subject: string, work: string, theme: Theme): TrueInitiative {
  const first = indicatorOf(random, subject, theme)
  const others = random.chance(20)
    ? [indicatorOf(random, subject, theme)].filter(({ name }) => name !== first.name)
    : []
  const isMissed = [first, ...others].some(({ verdict }) => verdict === 'unmet')
  return {
    title: `${subject}${work}`,
    section: random.pick(sections),
    indicators: [first, ...others],
    activities: activitiesOf(random, subject),
    situation: random.pick(reasons),
    countermeasure: isMissed && !random.chance(6) ? random.pick(nextSteps) : undefined,
  }
}

/** An invented plan of 2 or 3 goals. The same seed gives the same plan. */
export function truePlan(seed: string): TruePlan {
  const random = createRandom(`reading ${seed}`)
  const goals = random
    .shuffle(themes)
    .slice(0, random.whole(2, 3))
    .map((theme) => {
      const subjects = random.shuffle(theme.subjects)
      const strategies = theme.strategies.slice(0, random.whole(1, 3)).map((title) => ({
        title,
        initiatives: Array.from({ length: random.whole(1, 3) }, () =>
          initiativeOf(random, subjects.pop() ?? '集会', random.pick(works), theme),
        ),
      }))
      return { title: theme.goal, strategies }
    })
  return { ward: random.pick(wards), fiscalYear: random.whole(2014, 2024), goals }
}
