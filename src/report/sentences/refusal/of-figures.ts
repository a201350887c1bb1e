import type { Refusal } from '../../../core/refusal.ts'
import type { SaidRefusal } from './said-refusal.ts'
import type { Table } from '../table.ts'

const contradictions = {
  'more-answers-than-sent': {
    ja: '回答数(--n)が配布数(--sent)より多くなっています',
    en: 'more answers (--n) than questionnaires sent (--sent)',
  },
  'more-answers-than-people': {
    ja: '回答数(--n)が母集団(--population)より多くなっています',
    en: 'more answers (--n) than people (--population)',
  },
  'more-sent-than-people': {
    ja: '配布数(--sent)が母集団(--population)より多くなっています',
    en: 'more sent (--sent) than people (--population)',
  },
} as const

/** Figures and options of a judgement. */
export const figures = {
  'scheme-unknown': ({ id, known }) => ({
    message: { ja: `評価の型「${id}」はありません`, en: `there is no scheme "${id}"` },
    remedy: { ja: `使えるもの: ${known.join(', ')}`, en: `known: ${known.join(', ')}` },
  }),
  'figure-unreadable': ({ option, text }) => ({
    message: { ja: `${option} の値を数値として読めません: ${text}`, en: `${option} is no figure: ${text}` },
    remedy: { ja: '「75.3%」のように数値と単位で書いてください', en: 'give a number with its unit, as in 75.3%' },
  }),
  'count-unreadable': ({ option, text }) => ({
    message: {
      ja: `${option} は 1 以上の整数で書いてください: ${text}`,
      en: `${option} must be a whole number of at least 1: ${text}`,
    },
    remedy: { ja: '人数を数字だけで書いてください', en: 'give the count in digits' },
  }),
  'sample-contradicts': ({ problem }) => ({
    message: contradictions[problem],
    remedy: { ja: '数を確かめてください', en: 'check the numbers' },
  }),
  'elapsed-unreadable': ({ text }) => ({
    message: {
      ja: `--elapsed を「経過年数/計画年数」として読めません: ${text}`,
      en: `--elapsed is not years/years: ${text}`,
    },
    remedy: { ja: '「3/5」のように書いてください', en: 'write it as in 3/5' },
  }),
  'sample-without-n': () => ({
    message: { ja: '回答数(--n)がないと信頼区間を計算できません', en: 'without --n there is no interval' },
    remedy: { ja: '--n に、その設問の回答者数を書いてください', en: 'give the answers to the question as --n' },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>
