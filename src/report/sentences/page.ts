import type { Language, Said } from './language.ts'

/** The words of pages, in every language. */
const words = {
  yearsPage: { ja: '年ごとの振り返り', en: 'Years' },
  yearsLead: { ja: '年度を選ぶと、その年度の振り返りを読めます。', en: 'Choose a year to read its review.' },
  yearsCaption: { ja: '年度ごとの結果', en: 'Results by fiscal year' },
  aboutPage: { ja: '判定と数え方', en: 'Method' },
  aboutAnswer: { ja: '丸めず、混ぜず、推測せずに判定します', en: 'Judged without rounding, mixing or guessing' },
  aboutLead: {
    ja: 'このサイトの数字がどうできているかの説明です。判定の規則: ',
    en: 'How the figures of this site come about. Rule: ',
  },
  vocabularyHeading: { ja: '言葉の意味', en: 'What the words mean' },
  vocabularyCaption: { ja: '計画の言葉', en: 'The words of policy plans' },
  term: { ja: '言葉', en: 'Word' },
  reading: { ja: '読み', en: 'In English' },
  rulesHeading: { ja: '点検の規則', en: 'The rules of the check' },
  rulesCaption: { ja: '点検の規則と、その理由', en: 'Every rule, and why it matters' },
  rule: { ja: '規則', en: 'Rule' },
  severity: { ja: '重さ', en: 'Gravity' },
  whyItMatters: { ja: '理由', en: 'Why it matters' },
  accessibilityPage: { ja: 'アクセシビリティ方針', en: 'Accessibility' },
  accessibilityAnswer: { ja: 'だれもが、どの機器でも読めるように', en: 'Readable for everybody, on every device' },
  accessibilityLead: {
    ja: 'このサイトのアクセシビリティ方針です。',
    en: 'The accessibility policy of this site.',
  },
  reportMistake: { ja: '間違い・困ったことを知らせる', en: 'Report a mistake or a barrier' },
  wardsTitle: { ja: '自治体の一覧', en: 'Local governments' },
  wardsLead: {
    ja: 'それぞれの運営方針の振り返りを、同じ形で読めます。',
    en: 'Reviews of their policy plans, all in one form.',
  },
  wardsCaption: { ja: '自治体ごとの、いちばん新しい振り返り', en: 'The newest review of each' },
  wardsNote: {
    ja: '目標の数も立て方も自治体ごとに違います。順位を付けるための表ではありません。',
    en: 'Targets differ in number and kind. This table ranks nobody.',
  },
  ward: { ja: '自治体', en: 'Local government' },
  newestYear: { ja: '年度', en: 'Fiscal year' },
  countedBy: { ja: '数え方', en: 'Counted' },
  downloadsPage: { ja: 'データ', en: 'Data' },
  downloadsLead: {
    ja: 'このページの数字は、すべて同じ公表版から作っています。二次利用できます。',
    en: 'All pages are made from one publication. You may use it.',
  },
  filesHeading: { ja: 'ファイル', en: 'Files' },
  columnsHeading: { ja: '表の列の意味', en: 'What the columns mean' },
  columnsCaption: { ja: 'indicators.csv の列', en: 'Columns of indicators.csv' },
  column: { ja: '列', en: 'Column' },
  columnType: { ja: '型', en: 'Type' },
  meaning: { ja: '意味', en: 'Meaning' },
  publicationsHeading: { ja: '公表版と、確かめる方法', en: 'Publications, and how to verify them' },
  publicationsCaption: { ja: 'この年度の公表版', en: 'Publications of this year' },
  publication: { ja: '公表版', en: 'Publication' },
  day: { ja: '公表日', en: 'Published' },
  verifyLead: {
    ja: 'publication.json の SHA-256 が最新版の値と同じなら、公表のあと一文字も変わっていません。パソコンの「sha256sum publication.json」などで確かめられます。',
    en: 'When the SHA-256 of publication.json is that of the newest publication, not one character has changed since: check it with "sha256sum publication.json".',
  },
  activitiesPage: { ja: '取組の記録', en: 'Activities' },
  activitiesLead: {
    ja: '資料に書かれた取組の実績です。数は資料のとおりです。',
    en: 'What was done, as the document tells it; the figures are those of the document.',
  },
  noActivities: { ja: '取組の記録が資料にありません', en: 'The document records no activities' },
  activity: { ja: '取組の実績', en: 'Activity' },
  quantity: { ja: '数', en: 'Quantity' },
  quantities: { ja: '数でくらべる', en: 'Quantities compared' },
  otherInitiatives: { ja: 'そのほかの取組', en: 'Other initiatives' },
  checksPage: { ja: '点検', en: 'Checks' },
  checksLead: {
    ja: '公表された資料を、決まった規則で機械的に点検した結果です。資料を責めるためではなく、次の資料をよくするためのものです。',
    en: 'What fixed rules found in the published document. It is meant to make the next one better, not to blame this one.',
  },
  nothingFound: { ja: '資料を点検し、問題は見つかりませんでした', en: 'The check found nothing' },
  errorsHeading: { ja: '誤り', en: 'Errors' },
  errorsLead: {
    ja: '数や判定が合わないもの、答えが欠けているものです。',
    en: 'Figures or verdicts that do not agree, and answers that are missing.',
  },
  warningsHeading: { ja: '注意', en: 'Warnings' },
  warningsLead: { ja: '読み違えのもとになる書き方です。', en: 'Wordings that can be misread.' },
  notesHeading: { ja: '参考', en: 'Notes' },
  notesLead: { ja: '知っておくとよいことです。', en: 'Good to know.' },
  sourcePage: { ja: 'もとの資料', en: 'Source document' },
  sourceLead: {
    ja: '左は行番号です。記録になった行からは、その記録のページへ行けます。薄い行は見出しや飾りです。',
    en: 'Line numbers on the left. A line that became a record leads to its page; paler lines are headings and furniture.',
  },
  noSource: {
    ja: 'この計画はデータで届いたため、もとの資料の本文はありません',
    en: 'This plan came as data; there is no text of a document',
  },
  noiseLine: {
    ja: '(図や写真から拾われた文字のため、載せていません)',
    en: '(characters picked up from a picture; left out)',
  },
  statedUnmetButMet: {
    ja: '資料の記載は未達成ですが、目標と実績の数値では達成です',
    en: 'the document says unmet, but its figures meet the target',
  },
  statedMetButUnmet: {
    ja: '資料の記載は達成ですが、目標と実績の数値では未達成です',
    en: 'the document says met, but its figures miss the target',
  },
  targetAndResult: { ja: '目標と実績', en: 'Target and result' },
  whatComesNext: { ja: '次にどうするか', en: 'What comes next' },
  whatWasDone: { ja: 'したこと', en: 'What was done' },
  photos: { ja: '資料の写真', en: 'Photos in the document' },
  budgetHeading: { ja: '予算と決算', en: 'Budget and settlement' },
  budgetCaption: { ja: '予算と決算(年度ごと)', en: 'Budget and settlement by fiscal year' },
  budget: { ja: '予算', en: 'Budget' },
  settlement: { ja: '決算', en: 'Settlement' },
  fiscalYear: { ja: '年度', en: 'Fiscal year' },
  findingsHere: { ja: '点検で見つかったこと', en: 'What the check found' },
  aboutRecord: { ja: 'この取組について', en: 'About this initiative' },
  listedUnder: { ja: '載っている場所', en: 'Listed under' },
  section: { ja: '担当', en: 'Section' },
  otherTitles: { ja: '資料でのほかの書き方', en: 'Also written' },
  sourceLabel: { ja: '出典', en: 'Source' },
  remedy: { ja: '直すには', en: 'To put it right' },
  problem: { ja: '課題', en: 'Problem' },
  workingLabel: { ja: '確かめ方', en: 'Working' },
  outcomes: { ja: '成果の指標', en: 'Outcome indicators' },
  whatTheDocumentSays: { ja: '資料に書かれていること', en: 'In the words of the document' },
  strategies: { ja: '戦略', en: 'Strategies' },
  countsOnly: {
    ja: 'この課題は、件数だけが公表されています。どの取組が達成・未達成だったかは資料に載っていません。',
    en: 'Only the counts of this goal are published; the document does not say which initiatives were met or missed.',
  },
  future: { ja: '将来像', en: 'Future' },
  currentState: { ja: '現状', en: 'Situation' },
  analysis: { ja: '要因分析', en: 'Analysis' },
  issue: { ja: '課題認識', en: 'Issue' },
  mainStrategies: { ja: '主な戦略', en: 'Main strategies' },
  summary: { ja: '自己評価', en: 'Self-assessment' },
  nextPolicy: { ja: '今後の方針', en: 'What comes next' },
  desiredState: { ja: 'めざす状態', en: 'Desired state' },
  approach: { ja: '方向性', en: 'Approach' },
  newsHeading: { ja: '新着', en: 'What is new' },
  wholeReview: { ja: 'この年度の振り返りをすべて見る', en: 'The whole review of this year' },
  vision: { ja: '目標像', en: 'Vision' },
  mission: { ja: '使命', en: 'Mission' },
  mayorPolicy: { ja: '区長の方針', en: 'Policy' },
  headHeading: { ja: 'この計画がめざすもの', en: 'What the plan is for' },
  policy: { ja: '運営方針', en: 'Policy plan' },
  review: { ja: '振り返り', en: 'Review' },
  overview: { ja: '全体', en: 'Overview' },
  unmetPage: { ja: '届かなかった目標', en: 'Unmet targets' },
  legendMet: { ja: '達成', en: 'met' },
  legendUnmet: { ja: '未達成', en: 'unmet' },
  legendOpen: { ja: '判定できない', en: 'not judged' },
  legendNotApplicable: { ja: '対象外', en: 'not applicable' },
  legendCountOnly: { ja: '件数だけが公表された目標', en: 'published as a count only' },
  unmetHeading: { ja: '届かなかった目標と、次の手', en: 'What was missed, and what comes next' },
  noneUnmet: { ja: '届かなかった目標はありません。', en: 'No target was missed.' },
  allUnmet: { ja: '届かなかった目標の一覧表', en: 'Table of unmet targets' },
  next: { ja: '次の手', en: 'Next' },
  foundByCheck: { ja: '点検で見つかりました', en: 'Found by the check' },
  target: { ja: '目標', en: 'Target' },
  result: { ja: '実績', en: 'Result' },
  noEvidence: {
    ja: '何人が答えた調査かの記載がなく、差が偶然かどうかは分かりません。',
    en: 'The number of answers is not given, so nobody can say whether the difference is chance.',
  },
  panelEvidence: {
    ja: '区民モニターへの調査のため、数値は回答者についてのものです。',
    en: 'A survey of monitors: the figure describes the respondents only.',
  },
  noEvidenceNote: { ja: '回答数の記載がなく、確かさ不明。', en: 'Number of answers not given.' },
  panelEvidenceNote: { ja: '区民モニターだけの数値です。', en: 'Monitors only, not all residents.' },
  noCountermeasure: { ja: '対応・改善策が資料にありません', en: 'the document names no countermeasure' },
  noFigures: { ja: '目標と実績の数値が資料にありません', en: 'the document gives neither target nor result' },
  tallyHeading: { ja: '数え方をそろえて見る', en: 'The counts, side by side' },
  tallyCaption: {
    ja: '課題ごとの「達成 / 未達成」。資料の記載と、一覧から数えた数',
    en: 'Met / unmet by goal: as printed, and as counted',
  },
  goal: { ja: '課題', en: 'Goal' },
  printed: { ja: '資料の記載', en: 'Printed' },
  byListing: { ja: '掲載ごと', en: 'By listing' },
  byInitiative: { ja: '取組ごと', en: 'By initiative' },
  reconciled: { ja: '照合', en: 'Reconciled' },
  agrees: { ja: '一致', en: 'agrees' },
  agreesWithRelistings: { ja: '一致(再掲を含む)', en: 'agrees (with relistings)' },
  agreesDistinct: { ja: '取組ごとの数と一致', en: 'agrees by initiative' },
  notListed: { ja: '内訳なし', en: 'not listed' },
  differs: { ja: '合いません', en: 'differs' },
  notPrinted: { ja: '記載なし', en: 'not printed' },
  total: { ja: '計', en: 'Total' },
  totalNotListed: { ja: '内訳のない課題を含む', en: 'includes goals not listed' },
  listingHeading: { ja: '取組の一覧', en: 'All initiatives' },
  listingCaption: { ja: '取組と達成状況', en: 'Initiatives and their verdicts' },
  initiative: { ja: '取組', en: 'Initiative' },
  verdict: { ja: '達成状況', en: 'Verdict' },
  strategy: { ja: '戦略', en: 'Strategy' },
  again: { ja: '(再掲)', en: '(listed again)' },
  situation: { ja: '測ったもの', en: 'What was measured' },
  countermeasure: { ja: '対応・改善策', en: 'Countermeasure' },
  line: { ja: '行', en: 'line' },
  unmetCaption: {
    ja: '未達成の取組と、目標・実績・対応',
    en: 'Unmet initiatives with target, result and countermeasure',
  },
  barsTitle: { ja: '課題ごとの達成・未達成', en: 'Met and unmet by goal' },
  made: {
    ja: 'この頁は資料から読み取り、規則で判定したものです。判定は丸めずに行います。',
    en: 'Read from the document and judged by rule, without rounding.',
  },
  notGiven: { ja: '記載なし', en: 'not given' },
  indicatorsHeading: { ja: '指標', en: 'Indicators' },
} as const satisfies Record<string, Said>

/** What each data file is. */
export const dataFileWords = {
  'indicators.csv': {
    ja: '指標ひとつを1行にした表(CSV、UTF-8)。目標・実績・判定・差・資料の行番号',
    en: 'One row for every indicator (CSV, UTF-8): target, result, verdict, gap, line of the document',
  },
  'plan.json': {
    ja: '計画そのもの(furikaeri.plan/1 の JSON)。課題・戦略・取組・指標・対応',
    en: 'The plan itself (JSON, furikaeri.plan/1): goals, strategies, initiatives, indicators, countermeasures',
  },
  'publication.json': {
    ja: '公表版そのもの(RFC 8785 の正規化 JSON)。計画と判定・件数・点検の結果をあわせて凍結したもの',
    en: 'The publication itself (canonical JSON, RFC 8785): plan, judgements, counts and findings, frozen together',
  },
} as const satisfies Record<string, Said>

export type PageWord = keyof typeof words
export const pageWord = (word: PageWord, language: Language): string => words[word][language]

type Counts = { readonly met: number; readonly unmet: number; readonly open: number }

/** The answer as a sentence, in its parts: 69の目標のうち / 47を達成 / 、 / 22が届きませんでした. */
export function answerParts(
  { met, unmet, open }: Counts,
  language: Language,
): readonly { readonly text: string; readonly tone?: 'met' | 'unmet' }[] {
  const all = met + unmet + open
  if (language === 'en') {
    if (all === 0) return [{ text: 'No target has been judged yet' }]
    return [
      { text: `Of ${all} targets, ` },
      { text: `${met} were met`, tone: 'met' },
      { text: ' and ' },
      { text: `${unmet} were missed`, tone: 'unmet' },
      ...(open > 0 ? [{ text: `, ${open} open` }] : []),
    ]
  }
  if (all === 0) return [{ text: 'まだ判定できる目標がありません' }]
  if (unmet === 0 && open === 0) return [{ text: `${all}の目標` }, { text: 'すべてを達成しました', tone: 'met' }]
  const missed = unmet > 0 ? [{ text: `${unmet}が届きませんでした`, tone: 'unmet' as const }] : []
  const rest = open > 0 ? [{ text: `${unmet > 0 ? '。' : ''}${open}は判定できていません` }] : []
  return [{ text: `${all}の目標のうち` }, { text: `${met}を達成`, tone: 'met' }, { text: '、' }, ...missed, ...rest]
}
