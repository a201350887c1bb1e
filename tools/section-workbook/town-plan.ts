import type { Indicator, Initiative, Listing, Plan } from '../../src/core/plan/plan.ts'
import { parseActual } from '../../src/core/target/parse-actual.ts'
import { parseTarget } from '../../src/core/target/parse-target.ts'

type Given = Partial<Pick<Indicator, 'kind' | 'stated' | 'note'>> & { readonly actual?: string; readonly last?: string }

const indicator = (
  id: string,
  name: string,
  target: string,
  { kind = 'process', actual, last, ...rest }: Given = {},
): Indicator => ({
  id: `indicator-${id}`,
  kind,
  name: { text: name },
  version: 1,
  target: { target: parseTarget(target) },
  ...(actual === undefined ? {} : { actual: { actual: parseActual(actual) } }),
  ...(last === undefined ? {} : { previous: { actual: parseActual(last) } }),
  ...rest,
})

const initiative = (
  id: string,
  title: string,
  section: string | undefined,
  indicators: readonly Indicator[],
  activities: readonly string[] = [],
): Initiative => ({
  id: `initiative-${id}`,
  title: { text: title },
  otherTitles: [],
  ...(section === undefined ? {} : { section: { text: section } }),
  indicators: [...indicators],
  activities: activities.map((text, index) => ({ id: `activity-${id}-${index + 1}`, text, quantities: [] })),
  photos: [],
  budget: [],
})

const listing = (number: string, { id, title }: Initiative, relisting = false): Listing => ({
  id: `listing-${number}-${id}`.toLowerCase().replace(/[^a-z0-9-]/g, '-'),
  number,
  title: title.text,
  initiative: id,
  relisting,
})

const patrol = initiative('patrol', '夜の見回り', '生活安全課', [
  indicator('patrol', '見回りの回数', '24回以上', { last: '20回' }),
])
const lamps = initiative(
  'lamps',
  '街路灯の更新',
  '生活 安全課',
  [
    indicator('lamps', '明るいと感じる人の割合', '80%以上', { last: '71.4%' }),
    indicator('plan', '更新計画', '3月末までに策定'),
  ],
  ['灯りの点検(2回)', '更新(120基)'],
)
const salon = initiative('salon', '居場所づくり', '福祉課', [indicator('salon', '開いた回数', '各地域12回')])
const radio = initiative('radio', '広報番組', undefined, [
  indicator('radio', '聞いた人', '1,000人以上', { actual: '640人' }),
])

/** The plan of an invented town, for tests: two sections, one of them written in two ways, and an initiative that names none. */
export const townPlan: Plan & { readonly tenant: string; readonly fiscalYear: number } = {
  schema: 'furikaeri.plan/1',
  tenant: '271071',
  fiscalYear: 2024,
  title: { text: '浜風町 令和6年度 運営方針' },
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [
    {
      id: 'goal-safe',
      number: '1',
      title: { text: '安心できるまち' },
      otherTitles: [],
      indicators: [],
      strategies: [
        {
          id: 'strategy-night',
          number: '1-1',
          title: { text: '夜道を明るく' },
          otherTitles: [],
          section: { text: '生活安全課' },
          indicators: [indicator('night', '夜道が安心だと思う人の割合', '70%以上', { kind: 'outcome', last: '66.0%' })],
          listings: [listing('1', patrol), listing('2', lamps)],
        },
        {
          id: 'strategy-together',
          number: '1-2',
          title: { text: 'ともに暮らす' },
          otherTitles: [],
          indicators: [],
          listings: [listing('1', salon), listing('2', radio), listing('3', lamps, true)],
        },
      ],
    },
  ],
  initiatives: [patrol, lamps, salon, radio],
  history: [],
}
