import type { Said } from '../language.ts'
import { quoted } from './quoted.ts'
import type { Sayings } from './said-finding.ts'

const pair = ({ met, unmet }: { met: number; unmet: number }): Said => ({
  ja: `達成${met}・未達成${unmet}`,
  en: `${met} met, ${unmet} unmet`,
})

const sums = {
  met: { ja: '達成の合計', en: 'the total of met' },
  unmet: { ja: '未達成の合計', en: 'the total of unmet' },
  total: { ja: '計', en: 'the total' },
} as const

/** Counts that do not agree with their listing or with each other. */
export const counts = {
  'tally-differs': ({ goal, stated, listed, distinct }) => ({
    message: {
      ja: `${goal === '' ? '合計' : quoted(goal)}の表は${pair(stated).ja}ですが、一覧を数えると${pair(listed).ja}(再掲を除くと${pair(distinct).ja})です`,
      en: `${goal === '' ? 'the total' : quoted(goal)} is printed as ${pair(stated).en}; the listings give ${pair(listed).en} (${pair(distinct).en} without 再掲)`,
    },
    remedy: { ja: '表の数か一覧の達成状況を直してください', en: 'correct the table or the listings' },
  }),
  'tally-sum-wrong': ({ of, goal, stated, sum }) => ({
    message: {
      ja: `${goal === '' ? '' : `${quoted(goal)}の`}${sums[of].ja}は ${stated} とありますが、足すと ${sum} です`,
      en: `${goal === '' ? '' : `${quoted(goal)}: `}${sums[of].en} is printed as ${stated}, but the sum is ${sum}`,
    },
    remedy: { ja: '合計か内訳の数を直してください', en: 'correct the total or its parts' },
  }),
  'tally-not-derivable': ({ goal, stated, because }) => ({
    message: {
      ja: `${goal === '' ? '合計' : quoted(goal)}は${pair(stated).ja}とありますが、${because === 'nothing-listed' ? '内訳の一覧がなく' : '達成状況のない取組があり'}、確かめられません`,
      en: `${goal === '' ? 'the total' : quoted(goal)}: ${pair(stated).en} is printed, but ${because === 'nothing-listed' ? 'nothing is listed' : 'some verdicts are missing'}; it cannot be checked`,
    },
    remedy: { ja: '取組の一覧も公表すると、住民が確かめられます', en: 'publish the listing too' },
  }),
} satisfies Sayings
