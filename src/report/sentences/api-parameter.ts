import type { Said } from './language.ts'

export type ApiParameter =
  | 'code'
  | 'tenant'
  | 'year'
  | 'sequence'
  | 'id'
  | 'limit'
  | 'after'
  | 'lang'
  | 'verdict'
  | 'goal'
  | 'rule'
  | 'severity'

/** What every parameter narrows, and what it has to look like. */
export const apiParameterWords: Record<ApiParameter, { readonly meaning: Said; readonly expects: Said }> = {
  code: {
    meaning: { ja: '全国地方公共団体コード(検査数字を含む6桁)', en: 'Local-government code with its check digit' },
    expects: { ja: '6桁の半角数字で書いてください(271071 など)', en: 'Six digits, such as 271071' },
  },
  tenant: {
    meaning: { ja: '全国地方公共団体コード(検査数字を含む6桁)', en: 'Local-government code with its check digit' },
    expects: { ja: '6桁の半角数字で書いてください(271071 など)', en: 'Six digits, such as 271071' },
  },
  year: {
    meaning: { ja: '年度の始まる西暦年。平成29年度は 2017', en: 'The year in which the fiscal year begins' },
    expects: { ja: '1868 から 2200 までの西暦年で書いてください', en: 'A year from 1868 to 2200' },
  },
  sequence: {
    meaning: { ja: '公表版の番号。計画ごとに 1 から', en: 'Which publication of the plan, from 1' },
    expects: { ja: '1 以上の整数で書いてください', en: 'A whole number from 1' },
  },
  id: {
    meaning: { ja: '番号によらない識別子', en: 'The id of the record; not its printed number' },
    expects: { ja: '一覧の id をそのまま書いてください', en: 'An id as the lists give it' },
  },
  limit: {
    meaning: { ja: '一度に受け取る件数。なければ 50', en: 'How many at once; 50 when left out' },
    expects: { ja: '1 から 200 までの整数で書いてください', en: 'A whole number from 1 to 200' },
  },
  after: {
    meaning: { ja: '続きから読む。前の答えの next をそのまま', en: 'Go on from here: "next" of the last answer' },
    expects: { ja: '前の答えの next をそのまま使ってください', en: 'Use "next" of the last answer as it is' },
  },
  lang: {
    meaning: { ja: '言葉の言語。なければ Accept-Language', en: 'Language of words; else Accept-Language' },
    expects: { ja: 'ja か en で書いてください', en: 'ja or en' },
  },
  verdict: {
    meaning: { ja: '件数に数える達成状況(verdict.counted)', en: 'The verdict that is counted (verdict.counted)' },
    expects: {
      ja: 'met、unmet、not-judged、not-applicable のどれかで書いてください',
      en: 'One of met, unmet, not-judged, not-applicable',
    },
  },
  goal: {
    meaning: { ja: 'この課題の下に載る取組だけ(再掲を含む)', en: 'Only what is listed under this goal, 再掲 too' },
    expects: { ja: '課題の id をそのまま書いてください', en: 'The id of a goal as the list of goals gives it' },
  },
  rule: {
    meaning: { ja: '点検の規則', en: 'The rule of the check' },
    expects: { ja: '点検の規則の名前で書いてください', en: 'The id of a rule of the check' },
  },
  severity: {
    meaning: { ja: '重さ', en: 'How grave it is' },
    expects: { ja: 'error、warning、note のどれかで書いてください', en: 'One of error, warning, note' },
  },
}
