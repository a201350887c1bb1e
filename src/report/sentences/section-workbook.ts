import type { IndicatorField, InitiativeField } from '../../core/section-workbook/entry-field.ts'
import type { Indicator } from '../../core/plan/plan.ts'

/** The words of workbooks that go out to sections. They are in Japanese, as official sheets are, whatever the language of the program. */
export const sectionWorkbookWords = {
  sheets: { indicators: '1 指標', initiatives: '2 取組' },
  noSection: '担当の記載なし',
  owner: '経営課題・戦略・取組',
  indicator: '指標',
  kind: '種類',
  lastTarget: '前年度の目標',
  lastActual: '前年度の実績',
  target: '今年度の目標',
  howTo: '書き方',
  howToFill:
    '色のついた欄(見出しに「記入」)に書いてください。ほかの欄には鍵がかかっています。行や列を動かすときは「シート保護の解除」をしてください(パスワードはありません)。ID と見出しは消さないでください。',
} as const

export const indicatorKinds: Readonly<Record<Indicator['kind'], string>> = {
  outcome: 'アウトカム',
  process: 'プロセス',
  withdrawal: '撤退・再構築基準',
}

/** The title of a workbook: 総務課 令和6年度 振り返り 記入表. */
export const sayWorkbookTitle = (section: string, year: string): string =>
  `${section === '' ? sectionWorkbookWords.noSection : section} ${year} 振り返り 記入表`

/** What belongs into a cell: shown when it is chosen, and for an initiative beside it. */
export const entryHints: Readonly<Record<IndicatorField | InitiativeField, string>> = {
  'indicator.actual':
    '単位をつけて書いてください(79.2%、1,730人)。速報値は 79.2%(暫定) のように。測らなかったときは 未測定 と書きます。',
  'indicator.stated': '一覧から選んでください。',
  'indicator.note': '実績の出どころや、読むときに気をつけることを書いてください。',
  'initiative.stated': '一覧から選んでください。',
  'initiative.activities': '今年度にしたことを、1行に1つ、回数や人数をつけて書いてください。',
  'initiative.midYear': '年度の半ばで分かったことを書いてください。',
  'initiative.yearEnd': '1年を通した振り返りを書いてください。',
  'initiative.situation': '目標に届かなかったとき、どのような状況だったかを書いてください。',
  'initiative.problem': '続けていくうえで残っている課題を書いてください。',
  'initiative.countermeasure': '目標に届かなかったとき、次に何をするかを書いてください。',
  'initiative.nextPolicy': '来年度以降どう進めるかを書いてください。',
}

/** What the file of a section is called, without its ending: 2024年度_総務課. Signs that mean a folder are none of it. */
export const sayWorkbookFile = (section: string, fiscalYear: number): string =>
  `${fiscalYear}年度_${(section === '' ? sectionWorkbookWords.noSection : section).replace(/[/\\.\n]/g, '・')}`
