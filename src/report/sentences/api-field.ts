import { commonFields } from './api-common-field.ts'
import type { Said } from './language.ts'

/** What a field means in one kind of record, by the name of the record. */
const own: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  TenantRecord: {
    code: { ja: '全国地方公共団体コード(6桁)', en: 'Local-government code with its check digit' },
    name: { ja: '名前', en: 'Name' },
    nameInParts: { ja: '名前を市と区に分けたもの', en: 'The name in its parts: city, ward' },
    prefecture: { ja: '都道府県', en: 'Prefecture' },
    kana: { ja: '読み', en: 'Reading' },
    validFrom: { ja: 'この日から。限りがなければ null', en: 'Exists since; null where not limited' },
    validTo: { ja: 'この日の前まで', en: 'Exists until before this day' },
  },
  PlanRecord: {
    form: { ja: '様式と版', en: 'The form and its version' },
    initiatives: { ja: '取組の数', en: 'How many initiatives' },
    findings: { ja: '点検で見つかった数', en: 'How many findings' },
  },
  PlanDetail: {
    form: { ja: '様式と版', en: 'The form and its version' },
    initiatives: { ja: '取組の数', en: 'How many initiatives' },
    findings: { ja: '点検で見つかった数', en: 'How many findings' },
    publisher: { ja: '公表した自治体', en: 'Who publishes it' },
    levels: { ja: '段の呼び名', en: 'What the document calls the levels' },
    vision: { ja: '目標像', en: '目標像' },
    mission: { ja: '使命', en: '使命' },
    policy: { ja: '区長の方針', en: '区長の方針' },
    notes: { ja: '表の下の注', en: 'Remarks under the tables' },
    history: { ja: '改訂履歴', en: '改訂履歴: revisions' },
    documents: { ja: '読み取った資料', en: 'The documents that it was read from' },
  },
  GoalRecord: {
    future: { ja: '将来像', en: '将来像 (10–20 years)' },
    analysis: { ja: '要因分析', en: '要因分析' },
    issue: { ja: '課題認識', en: '課題認識' },
    mainStrategies: { ja: '主な戦略', en: '主な戦略' },
    strategies: { ja: '戦略', en: 'Strategies' },
  },
  PrintedCounts: { total: { ja: '印刷された合計', en: 'The total as printed' } },
  StrategyRecord: {
    desiredState: { ja: 'めざす状態', en: 'めざす状態 (3–5 years)' },
    approach: { ja: '戦略の方向性', en: '戦略の方向性' },
    initiatives: { ja: '載せている取組', en: 'The initiatives that it lists' },
  },
  Source: {
    document: { ja: '資料のファイル名', en: 'File name of the document' },
    column: { ja: '行の中の位置', en: 'Column of the line' },
    part: {
      ja: '表計算・スライド・PDFの中の場所。セル(様式2!C5)、スライド(slide=3)、ページ(page=12)。文章の資料では null',
      en: 'Cell (様式2!C5), slide (slide=3) or page (page=12) of a file that is no text; null in a text',
    },
    page: { ja: 'その行を示す頁', en: 'The page that shows the line' },
  },
  InitiativeRecord: {
    content: { ja: '取組内容', en: '取組内容: what is to be done' },
    listings: { ja: '載っている場所', en: 'Where it is listed' },
    verdict: { ja: '記載・判定・件数に数えるもの', en: 'As stated, as computed, and as counted' },
    activities: { ja: '取組実績', en: '取組実績: what was done' },
    photos: { ja: '写真', en: 'Photos' },
    budget: { ja: '予算と決算(円)', en: 'Budget and settlement in yen' },
    countermeasure: { ja: '対応・改善策', en: 'What will be done about a miss' },
    review: { ja: '中間と年度末の振り返り', en: 'Mid-year and year-end review' },
    overall: { ja: '人による総合評価', en: 'A person’s overall judgement' },
  },
  ListingRecord: {
    goal: { ja: '課題の id', en: 'Id of the goal' },
    strategy: { ja: '戦略の id', en: 'Id of the strategy' },
    title: { ja: 'ここでの題名', en: 'As this listing writes it' },
  },
  Verdicts: {
    computed: { ja: '規則による判定。なければ null', en: 'By rule; null where there is none' },
    counted: { ja: '件数に数えるもの(記載があれば記載)', en: 'As counted: as stated, else as computed' },
  },
  ActivityRecord: { quantities: { ja: '数', en: 'Its figures' } },
  PhotoRecord: {
    caption: { ja: '説明', en: 'Caption' },
    alt: { ja: '見えるもの', en: 'What can be seen' },
  },
  BudgetRecord: {
    budget: { ja: '予算(円)', en: 'Budget in yen' },
    settlement: { ja: '決算(円)', en: 'Settlement in yen' },
  },
  CountermeasureRecord: {
    changesIndicator: { ja: '指標そのものを変えるか', en: 'Whether it replaces the indicator itself' },
  },
  OverallRecord: { by: { ja: '評価した人', en: 'Who judged' } },
  IndicatorRecord: {
    kind: { ja: 'outcome 成果、process 取組、withdrawal 撤退・再構築基準', en: 'Outcome, process or withdrawal' },
    name: { ja: '指標の名前', en: 'What is measured' },
    version: { ja: '定義が変わると増える', en: 'Counts up when the definition changes' },
    replaces: { ja: '置き換えた指標の id', en: 'Id of the indicator it replaces' },
    successor: { ja: '次の年に代わるもの', en: 'What takes its place next year' },
    direction: { ja: '多いほうがよい(up)か、少ないほうがよい(down)か', en: 'Which way is better' },
    owner: { ja: 'どの課題・戦略・取組の指標か', en: 'The goal, strategy or initiative it stands under' },
    previous: { ja: '前年度の実績', en: 'Result of the year before' },
    baseline: { ja: '基準値', en: 'Base figure' },
    finalTarget: { ja: '最終年度の目標', en: 'Target of the last year' },
    series: { ja: 'ほかの年の目標と実績', en: 'Targets and results of other years' },
    survey: { ja: '調査のしかた', en: 'How it was surveyed' },
    verdict: { ja: '記載・判定・件数に数えるもの', en: 'As stated, as computed, and as counted' },
    judgement: { ja: '規則による判定とその確かめ方', en: 'The judgement by rule, with its working' },
    note: { ja: '注', en: 'Note' },
  },
  SurveyRecord: {
    kind: { ja: 'sample 無作為抽出、panel モニター、unknown 不明', en: 'Random sample, panel or not said' },
    sample: { ja: '回答数など', en: 'Answers, sent, population, design' },
  },
  JudgementRecord: {
    reason: { ja: '判定できない・対象外の理由', en: 'Why there is no met or unmet' },
    promise: { ja: '比べた目標', en: 'The promise that was compared' },
    measured: { ja: '比べた実績', en: 'The result that was compared' },
    gap: { ja: '実績 − 目標。%の差はポイント', en: 'Result minus target; for % in points' },
    grades: { ja: '評価の型による評価', en: 'Grades by the scheme' },
    evidence: { ja: '証拠の強さ。判定を変えない', en: 'Strength of the evidence; it changes no verdict' },
    remarks: { ja: '気づいたこと', en: 'Remarks' },
    working: { ja: '確かめ方。一歩ずつ', en: 'The working, step by step' },
  },
  Evidence: {
    withinError: { ja: '目標が区間の中にあるか', en: 'Whether the target lies inside the interval' },
    method: { ja: '計算のしかた', en: 'How it was computed' },
    margin: { ja: '公表用の誤差(ポイント)', en: 'Official margin in points' },
    nonResponse: { ja: '無回答の人も含めたときの幅', en: 'The range had everybody answered' },
  },
  FindingRecord: {
    position: { ja: '資料の順で何番目か', en: 'Its position in the order of the document' },
    severity: { ja: 'error 誤り、warning 注意、note 参考', en: 'Error, warning or note' },
    record: { ja: '資料によらないときの、記録の id', en: 'The record, where there is no line' },
    why: { ja: 'なぜ大切か', en: 'Why it matters' },
    remedy: { ja: 'どう直すか', en: 'What to do' },
  },
  PromiseRecord: {},
  Publication: {
    schema: { ja: '形の名前と版', en: 'Name and version of its shape' },
  },
  Problem: {
    type: { ja: '何の誤りか。説明への道', en: 'Which problem; the way to its explanation' },
    title: { ja: '何が起きたか', en: 'What happened' },
    status: { ja: 'HTTP の状態', en: 'HTTP status' },
    detail: { ja: 'どうするか', en: 'What to do' },
    errors: { ja: '条件の直すところ、全部', en: 'All that is wrong with the parameters' },
  },
}

const ownWords = (record: string, field: string): Said | undefined =>
  Object.hasOwn(own, record) && Object.hasOwn(own[record] ?? {}, field) ? own[record]?.[field] : undefined

/** What a field of a record means; undefined for records of the plan's own schema, which describe themselves. */
export const sayField = (record: string, field: string): Said | undefined =>
  ownWords(record, field) ?? (Object.hasOwn(commonFields, field) ? commonFields[field] : undefined)
