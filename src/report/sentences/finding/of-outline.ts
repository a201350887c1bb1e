import type { Said } from '../language.ts'
import { quoted } from './quoted.ts'
import type { Sayings } from './said-finding.ts'

const levels = {
  goal: { ja: '課題', en: 'goal' },
  strategy: { ja: '戦略', en: 'strategy' },
  initiative: { ja: '取組', en: 'initiative' },
} as const

/** The fields of records by their names in the schema. */
const fields: Readonly<Record<string, Said>> = {
  title: { ja: '題名', en: 'title' },
  name: { ja: '指標名', en: 'name' },
  target: { ja: '目標', en: 'target' },
  stated: { ja: '達成状況', en: 'verdict' },
  vision: { ja: '目標(めざす姿)', en: 'vision' },
  mission: { ja: '使命', en: 'mission' },
  policy: { ja: '区長の方針', en: 'policy' },
  issue: { ja: '課題認識', en: 'issue' },
  mainStrategies: { ja: '主な戦略', en: 'main strategies' },
  indicators: { ja: 'アウトカム指標', en: 'indicators' },
  summary: { ja: '自己評価', en: 'self-evaluation' },
  nextPolicy: { ja: '今後の方針', en: 'next policy' },
}
const sayField = (name: string): Said => fields[name] ?? { ja: name, en: name }

/** Titles, numbers, relistings and fields of the outline of a plan. */
export const outline = {
  'title-differs': ({ level, title, other }) => ({
    message: {
      ja: `${levels[level].ja}の題名がここでは${quoted(other)}、ほかでは${quoted(title)}です`,
      en: `the ${levels[level].en} is called ${quoted(other)} here and ${quoted(title)} elsewhere`,
    },
    remedy: { ja: 'どちらかにそろえてください', en: 'use one title' },
  }),
  'numbering-broken': ({ where, numbers }) => ({
    message: {
      ja: `${quoted(where)}の番号が続いていません: ${numbers.map((number) => `(${number})`).join('')}`,
      en: `the numbers under ${quoted(where)} do not run on: ${numbers.map((number) => `(${number})`).join('')}`,
    },
    remedy: { ja: '番号を振り直してください', en: 'renumber them' },
  }),
  'relisting-without-original': ({ title }) => ({
    message: {
      ja: `${quoted(title)}は再掲とありますが、もとの掲載が見当たりません`,
      en: `${quoted(title)} is listed again, but its original is not in the document`,
    },
    remedy: { ja: 'もとの掲載がある資料と合わせて公表してください', en: 'publish it together with its original' },
  }),
  'duplicate-initiative': ({ title }) => ({
    message: {
      ja: `${quoted(title)}が再掲の印なしに二度載っています`,
      en: `${quoted(title)} is listed twice without 再掲`,
    },
    remedy: {
      ja: '同じ取組なら「再掲」と書き、違う取組なら題名を変えてください',
      en: 'mark it 再掲, or give it a title of its own',
    },
  }),
  'required-field-missing': ({ field, record }) => ({
    message: {
      ja: `${record === '' ? '' : `${quoted(record)}に`}「${sayField(field).ja}」がありません`,
      en: `${record === '' ? 'the document' : quoted(record)} has no ${sayField(field).en}`,
    },
    remedy: { ja: '様式にしたがって書き足してください', en: 'add it as the form asks' },
  }),
} satisfies Sayings
