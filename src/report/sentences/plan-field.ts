import type { Activity, Goal, Indicator, Initiative, Listing, Photo, Plan, Strategy } from '../../core/plan/plan.ts'
import type { Language, Said } from './language.ts'

type OfRecords =
  | keyof Plan
  | keyof Goal
  | keyof Strategy
  | keyof Listing
  | keyof Initiative
  | keyof Indicator
  | keyof Activity
  | keyof Photo
/** A field of a record of the plan that may differ from one reading to the next. */
type PlanField = Exclude<OfRecords, 'id' | 'at' | 'schema' | 'sources'>

const fields: Readonly<Record<PlanField, Said>> = {
  tenant: { ja: '団体コード', en: 'local-government code' },
  fiscalYear: { ja: '年度', en: 'fiscal year' },
  title: { ja: '題名', en: 'title' },
  otherTitles: { ja: 'ほかの書き方の題名', en: 'other wordings of the title' },
  form: { ja: '様式', en: 'form' },
  levels: { ja: '段階の呼び名', en: 'names of the levels' },
  vision: { ja: '目標像', en: 'vision' },
  mission: { ja: '使命', en: 'mission' },
  policy: { ja: '方針', en: 'policy' },
  summary: { ja: '自己評価・総括', en: 'summary' },
  nextPolicy: { ja: '今後の方針', en: 'what comes next' },
  goals: { ja: '課題', en: 'goal' },
  strategies: { ja: '戦略', en: 'strategy' },
  listings: { ja: '掲載', en: 'listing' },
  initiatives: { ja: '取組', en: 'initiative' },
  indicators: { ja: '指標', en: 'indicator' },
  activities: { ja: '取組実績', en: 'activity' },
  photos: { ja: '写真', en: 'photo' },
  notes: { ja: '注記', en: 'notes' },
  history: { ja: '改訂履歴', en: 'history of changes' },
  stated: { ja: '資料の記載', en: 'what the document states' },
  number: { ja: '番号', en: 'number' },
  section: { ja: '担当', en: 'section' },
  future: { ja: '将来像', en: 'future' },
  situation: { ja: '現状・状況', en: 'situation' },
  analysis: { ja: '要因分析', en: 'analysis' },
  issue: { ja: '課題認識', en: 'issue' },
  mainStrategies: { ja: '主な戦略', en: 'main strategies' },
  desiredState: { ja: 'めざす状態', en: 'desired state' },
  approach: { ja: '方向性', en: 'approach' },
  problem: { ja: '課題', en: 'problem' },
  content: { ja: '取組内容', en: 'content' },
  countermeasure: { ja: '対応・改善策', en: 'countermeasure' },
  review: { ja: '振り返り', en: 'review' },
  overall: { ja: '総合的な評価', en: 'overall judgement' },
  budget: { ja: '予算・決算', en: 'budget and settlement' },
  grades: { ja: '評価', en: 'grades' },
  initiative: { ja: '載っている取組', en: 'the initiative listed' },
  relisting: { ja: '再掲の印', en: 'mark 再掲' },
  kind: { ja: '種類', en: 'kind' },
  name: { ja: '名前', en: 'name' },
  version: { ja: '版', en: 'version' },
  replaces: { ja: '前の指標', en: 'the indicator replaced' },
  successor: { ja: '後を継ぐ指標', en: 'successor' },
  direction: { ja: 'よい向き', en: 'which way is better' },
  baseline: { ja: '基準値', en: 'baseline' },
  target: { ja: '目標', en: 'target' },
  finalTarget: { ja: '最終目標', en: 'final target' },
  actual: { ja: '実績', en: 'result' },
  previous: { ja: '前年度実績', en: "last year's result" },
  series: { ja: 'ほかの年度の値', en: 'figures of other years' },
  survey: { ja: '調査の方法', en: 'survey' },
  note: { ja: '注記', en: 'note' },
  text: { ja: '本文', en: 'text' },
  quantities: { ja: '数量', en: 'quantities' },
  caption: { ja: '説明', en: 'caption' },
  alt: { ja: '代替テキスト', en: 'alternative text' },
  file: { ja: 'ファイル', en: 'file' },
}
const isField = (name: string): name is PlanField => Object.hasOwn(fields, name)

const manners: Readonly<Record<string, Said>> = {
  order: { ja: 'の並び順', en: ', order' },
  place: { ja: 'の場所', en: ', place' },
}

/** A field of a change in words: `countermeasure` is 対応・改善策, `listings (order)` 掲載の並び順. A name that no plan has stays as it is. */
export function sayPlanField(path: string, language: Language): string {
  const [, name = path, manner = ''] = /^(\w+)(?: \((\w+)\))?$/.exec(path) ?? []
  return `${isField(name) ? fields[name][language] : name}${manners[manner]?.[language] ?? ''}`
}
