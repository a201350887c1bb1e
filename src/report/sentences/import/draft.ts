import type { Language, Said } from '../language.ts'
import { plural } from '../plural.ts'

/** The page of a draft: the document on one side, what was read on the other. */
export const importDraftWords = {
  draft: { ja: '下書き', en: 'Draft' },
  sourceHalf: { ja: '元の資料', en: 'The document' },
  draftHalf: { ja: '読み取った計画', en: 'The plan as read' },
  toSource: { ja: '元の資料へ', en: 'To the document' },
  toDraft: { ja: '読み取った計画へ', en: 'To the plan' },
  noSource: { ja: 'データで届いたため、行はありません。', en: 'It came as data and has no lines.' },
  place: { ja: 'この行は何ですか', en: 'What is this line?' },
  nothingOpen: { ja: '人の確認が要る行はもうありません。', en: 'No line is left to check.' },
  where: { ja: 'どこに', en: 'Where' },
  nowhere: { ja: '(まだ何もありません)', en: '(nothing there yet)' },
  cell: { ja: '行のどの部分', en: 'Which part of it' },
  wholeLine: { ja: '行の全体', en: 'the whole line' },
  undo: { ja: '一つ戻す', en: 'Undo' },
  redo: { ja: 'やり直す', en: 'Redo' },
  keysHelp: { ja: 'キーで操作する', en: 'By keyboard' },
  keysOn: { ja: 'キー操作を使う', en: 'Use these keys' },
  keyNext: { ja: '次・前の確認が要る行', en: 'next, previous line to check' },
  keyRole: { ja: '行が何かを選ぶ', en: 'say what the line is' },
  keyUndo: { ja: '一つ戻す、やり直す', en: 'undo, redo' },
  suggested: { ja: 'この区の読み方が使えます', en: 'The layout of this ward fits' },
  takeSuggested: { ja: 'この読み方で置く', en: 'Place them so' },
  layout: { ja: 'この区の読み方', en: 'Layout of this ward' },
  layoutLead: {
    ja: '保存すると、次の資料でこの見出しの行に同じ読み方を提案します。',
    en: 'Once this is kept, lines with these labels are offered the same in the next document.',
  },
  findings: { ja: '点検で見つかったこと', en: 'What the check found' },
  outline: { ja: '課題・戦略・取組', en: 'Goals, strategies, initiatives' },
  toDifference: { ja: '違いを見て、保存へ進む', en: 'See the difference and go on' },
  address: { ja: 'だれの、いつの計画か', en: 'Whose plan, of which year' },
  changeAddress: { ja: '区と年度を直す', en: 'Correct ward and year' },
  saveAddress: { ja: 'これで決める', en: 'Set' },
  addressNeeded: {
    ja: '保存する前に、区と年度を決めてください。',
    en: 'Before it can be kept, ward and year must be known.',
  },
  discard: { ja: 'この下書きを捨てる', en: 'Throw this draft away' },
  discardAnswer: { ja: 'この下書きを捨てますか', en: 'Throw this draft away?' },
  discardLead: {
    ja: '読み取った内容と、置いた行がなくなります。保存済みの計画と元のファイルは変わりません。',
    en: 'What was read and placed will be gone. What is kept and your file stay as they are.',
  },
  discardYes: { ja: '捨てる', en: 'Throw away' },
  back: { ja: '下書きへ戻る', en: 'Back to the draft' },
  target: { ja: '目標', en: 'target' },
  actual: { ja: '実績', en: 'result' },
  verdict: { ja: '判定', en: 'verdict' },
  countermeasure: { ja: '対応・改善策', en: 'countermeasure' },
  activities: { ja: '取組実績', en: 'activities' },
  untitled: { ja: '(名前のない戦略)', en: '(a strategy without a title)' },
} as const satisfies Record<string, Said>

/** The answer of a draft's page: how much of the document was read, and what is left for a person. */
export function sayDraft(
  { open, lines }: { readonly open: number; readonly lines: number },
  language: Language,
): string {
  if (lines === 0) return language === 'ja' ? 'データを読みました' : 'The data was read'
  if (language === 'ja') return open === 0 ? `${lines}行すべての行き先が決まりました` : `人の確認が要る行 ${open}`
  return open === 0 ? `All ${plural(lines, 'line')} have their place` : `${plural(open, 'line')} to check`
}

/** The label of a line that is to be remembered: 「めざそう値」の行を、次からも目標として読む. */
export const sayRemember = (label: string, language: Language): string =>
  language === 'ja'
    ? `「${label}」で始まる行を、この区では次からも同じように読む`
    : `Read lines that begin with “${label}” the same in the next documents of this ward`

/** What the layout of a ward offers. */
export const saySuggested = (count: number, labels: readonly string[], language: Language): string =>
  language === 'ja'
    ? `${labels.map((label) => `「${label}」`).join('')}で始まる行が ${count} 行あります。`
    : `${plural(count, 'line')}: ${labels.map((label) => `“${label}”`).join(', ')}.`

/** A label and what it stands for. */
export const sayLayoutLabel = (label: string, role: string, language: Language): string =>
  language === 'ja' ? `「${label}」は${role}` : `“${label}” is a ${role.toLowerCase()}`

/** What a select shows of a cell of a row. */
export const sayCell = (number: number, text: string, language: Language): string =>
  language === 'ja' ? `${number}番目: ${text}` : `${number}: ${text}`
