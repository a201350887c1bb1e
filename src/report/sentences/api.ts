import type { Language, Said } from './language.ts'

/** The words of the documentation of the API. */
const words = {
  title: { ja: '公表データの API', en: 'API of the published data' },
  link: { ja: 'API(プログラム用)', en: 'API' },
  answer: { ja: '公表された数字は、プログラムからも読めます', en: 'Programs can read every published figure' },
  lead: {
    ja: '登録も鍵も要りません。公表版と同じ値を JSON で返します。公表前のものは含みません。',
    en: 'No key and no registration. The values are those of the publications, as JSON; nothing unpublished is among them.',
  },
  contents: { ja: 'この頁にあるもの', en: 'On this page' },
  start: { ja: 'はじめに', en: 'First steps' },
  base: { ja: '根元の住所', en: 'Root' },
  description: { ja: '機械のための説明', en: 'Description for machines' },
  licence: { ja: '利用条件', en: 'Licence' },
  example: { ja: '例', en: 'Example' },
  rules: { ja: '約束', en: 'What holds everywhere' },
  parameters: { ja: '条件', en: 'Parameters' },
  parameter: { ja: '条件', en: 'Parameter' },
  needed: { ja: '必ず要る', en: 'required' },
  field: { ja: '項目', en: 'Field' },
  type: { ja: '型', en: 'Type' },
  meaning: { ja: '意味', en: 'Meaning' },
  answerOf: { ja: '答え', en: 'Answer' },
  fieldsOf: { ja: 'の項目', en: ': fields' },
  problems: { ja: '答えられないとき', en: 'When there is no answer' },
  problemsLead: {
    ja: '誤りは application/problem+json(RFC 9457)で返します。条件の直し方は errors に一度に全部入ります。',
    en: 'Errors are application/problem+json (RFC 9457). All that is wrong with the parameters stands in "errors" at once.',
  },
  status: { ja: '状態', en: 'Status' },
  problem: { ja: '何が起きたか', en: 'What happened' },
  remedy: { ja: 'どうするか', en: 'What to do' },
  oneOf: { ja: 'どれか', en: 'one of' },
  list: { ja: '一覧', en: 'list of' },
  otherwise: { ja: 'または', en: 'or' },
  notModified: { ja: '前に受け取ったものと同じ', en: 'The same as you have' },
  good: { ja: '答え', en: 'The answer' },
} as const satisfies Record<string, Said>

export type ApiWord = keyof typeof words
export const apiWord = (word: ApiWord, language: Language): string => words[word][language]

/** What holds for every operation. */
export function apiRules({
  burst,
  perSecond,
}: {
  readonly burst: number
  readonly perSecond: number
}): readonly Said[] {
  return [
    {
      ja: '数値は十進の文字列です("79.2")。丸めません。件数・行番号・年度は JSON の数です。',
      en: 'Figures are decimal strings ("79.2") and never rounded. Counts, lines and years are JSON numbers.',
    },
    {
      ja: '達成状況は met 達成、unmet 未達成、not-judged 判定できない、not-applicable 対象外の4つで、混ぜません。資料の記載(stated)と規則による判定(computed)は並べて返します。',
      en: 'A verdict is met, unmet, not-judged or not-applicable; they are never mixed. What the document states and what the rules compute stand side by side.',
    },
    {
      ja: '一覧は limit(1〜200)件ずつです。続きは、答えの next を after に入れるか、Link ヘッダーの rel="next" をたどります。課題・取組・指標・点検の続きは、途中で訂正が公表されても同じ公表版から返すので、抜けも重なりもありません。',
      en: 'Lists come in pieces of limit (1–200). Go on with "next" as after, or follow rel="next" of the Link header. Pieces of a plan all come from the same publication, so that nothing is missed or doubled when a correction is published meanwhile.',
    },
    {
      ja: 'page は人が読む頁の住所、source は資料の行です。サイトの住所が分からないサーバーでは、サイトの根元からの住所です。',
      en: '"page" is the page for people, "source" the line of the document. Where a server does not know its address, addresses count from the root of the site.',
    },
    {
      ja: 'すべての答えに ETag があります。If-None-Match で尋ねると、変わっていなければ 304 を返します。公表版そのものは変わらないので、ずっと持っていられます。',
      en: 'Every answer has an ETag; ask with If-None-Match and you get a 304 when nothing has changed. A publication itself never changes and may be kept for ever.',
    },
    {
      ja: `他のサイトの頁からも読めます(CORS)。同じ所からは続けて ${burst} 回、その後は毎秒 ${perSecond} 回まで尋ねられます。`,
      en: `Pages of other sites may read it (CORS). One address may ask ${burst} times at once and ${perSecond} times a second from then on.`,
    },
    {
      ja: '知らない条件は無視せず、使えるものを添えて断ります。綴りの間違いに気づけるようにするためです。',
      en: 'Unknown parameters are refused with the names of the known ones, so that a slip of the pen is noticed.',
    },
  ]
}
