import type { Role } from '../../../core/form/form.ts'
import { remember } from './remember.ts'
import type { Label, Labels } from './labels.ts'
import { hasLevel } from './label-level.ts'
import { isTitleWithYear, readLabel } from './read-label.ts'

/** A label with its value in running text, with the offset of the value: 〔目標〕80%以上, 実績：79.2%, 担当　市民協働課. */
export type Field = { readonly label: Label; readonly value: string; readonly offset: number }
export type Fields = { readonly lead: string; readonly fields: readonly Field[] }

const name = String.raw`[^〔〕【】\[\]［］〈〉<>＜＞（）()\n\t]{1,30}`
const bracketed = String.raw`[〔【\[［〈<＜（(]\s*(?<inBrackets>${name}(?:[（(][^（）()]{1,20}[)）])?)\s*[〕】\]］〉>＞）)]\s*[:：]?`
const beforeColon = String.raw`(?<=^|[\s、,，。;；（(・/／])(?<beforeColon>[^\s、,，。;；:：〔〕【】\[\]［］/／（(][^、,，。;；:：〔〕【】\[\]［］/／\n\t]{0,28}?)\s*[:：]`
const beforeFigure = String.raw`(?<![\p{Script=Han}\p{Script=Katakana}A-Za-z])(?<beforeFigure>(?:前年度実績|当年度実績|目標値|実績値|基準値|現状値|最終目標|目標|実績|前年度|今年度|当年度|進捗率|達成率)(?:[（(][^（）()\n]{1,12}[)）])?)(?:は|が)?[\s　]*(?=(?:約|概ね|おおむね|延べ|累計)?\s?[△▲]?\s?[0-9０-９]|[―－‐-][\s　(（]|[―－]$)`
/** …　評価 ○ at the end of a line. */
const beforeVerdict = String.raw`(?<=[\s　]{2}|　)(?<beforeVerdict>評価|判定|達成度|達成状況|進捗|進捗状況|評価区分)[\s　]+(?=[^\s　]{1,8}[\s　]*$)`
const mark = new RegExp(`${bracketed}|${beforeColon}|${beforeFigure}|${beforeVerdict}`, 'gu')
/** A label set off from its value by a wide space, at the beginning of a line: 担当　市民協働課. */
const beforeGap =
  /^[\s　]*(?<label>[^\s　:：、。](?:[^:：、。\t]{0,20}?[^\s　:：、。])?)(?<gap>[ ]{1,}|[ ]*　[\s　]*)(?=[^\s:：])/
/** 改 善 策　　会場を駅前に移す: the letters of a label set apart to fill its column. */
const spacedGap =
  /^[\s　]*(?<label>\p{Script=Han}(?:[ 　]\p{Script=Han}){1,5})(?<gap>[ ]{2,}|[ ]*　[\s　]*)(?=[^\s:：])/u
const valueEnds =
  /[\s　]*[→⇒]+[\s　]*$|(?:に対し(?:て)?|のところ|であったが|だったが|でしたが)[、,]?.*$|[、,，。;；\s（(／/]+$/s
const nextItem = /\n|(?<=[^\s　])[\s　]*[①-⑳](?=[^\s)）])/
/** A text without any of these is not even a lead that ends in an opening bracket. */
const telling = /[\s　:：、,（(〔【[［〈<＜]|[績標値度]/
/** A line or a cell longer than this is no row of labelled values. */
const longestText = 4000
const unclosed = /[)）]$/
const isResult = /達成|対象外|不能|未/

const figureRoles: ReadonlySet<Role> = new Set([
  'target',
  'actual',
  'previous',
  'baseline',
  'finalTarget',
  'verdict',
  'rate',
  'unit',
])
/** A rate of progress, whatever the form calls it: it ends the figure before it. */
const isRate = /^(?:進捗|達成)率/
const rate: Label = { roles: ['rate'], isRatio: true }
const isFigureLabel = (label: Label) => label.roles.some((role) => figureRoles.has(role)) || label.roles.length === 0

/** A figure without what leads on to the next one, and without the bracket that closed around both. */
function cleanFigure(text: string): string {
  const ended = (text.split(nextItem)[0] ?? '').trim().replace(valueEnds, '').trim()
  const opens = (ended.match(/[（(]/g) ?? []).length
  const closes = (ended.match(/[)）]/g) ?? []).length
  return closes > opens && unclosed.test(ended) ? ended.slice(0, -1).trim() : ended
}

/** A single space sets off only the label of a figure (目標 全町会の９割以上) or of a verdict (評価 A). */
function gapLabelOf(labels: Labels, written: string, gap: string, value: string): Label | undefined {
  const label = readLabel(labels, written)
  if (label === undefined || gap.length > 1 || gap === '　') return label
  const figure = label.roles.some(
    (role) => role === 'target' || role === 'actual' || role === 'previous' || role === 'baseline',
  )
  const fits = figure ? /[\d０-９]/.test(value) : label.roles.includes('verdict') && value.length <= 4
  return fits && value.length <= longestValue ? label : undefined
}
const longestValue = 60

type Mark = { readonly label: Label; readonly from: number; readonly to: number }

function marksIn(labels: Labels, text: string): Mark[] {
  const gap = spacedGap.exec(text) ?? beforeGap.exec(text)
  const gapLabel =
    gap?.groups?.['label'] === undefined
      ? undefined
      : gapLabelOf(labels, gap.groups['label'], gap.groups['gap'] ?? '', text.slice(gap[0].length))
  const first: Mark[] =
    gap !== null && gapLabel !== undefined && gapLabel.roles.length > 0 && !isTitleWithYear(gapLabel)
      ? [{ label: gapLabel, from: 0, to: gap[0].length }]
      : []
  const others = [...text.matchAll(mark)].flatMap((match): Mark[] => {
    const { inBrackets, beforeColon: colon, beforeFigure: figure, beforeVerdict: verdict } = match.groups ?? {}
    const written = inBrackets ?? colon ?? figure ?? verdict ?? ''
    const behindGap = colon === undefined ? 0 : /[\s　]+(?=\S+$)/.exec(written)
    const whole = readLabel(labels, written)
    const skip = whole === undefined && behindGap ? behindGap.index + behindGap[0].length : 0
    const inside = skip > 0 ? readLabel(labels, written.slice(skip)) : undefined
    const label = whole ?? inside ?? (isRate.test(written) ? rate : undefined)
    const atStart = text.slice(0, match.index + skip).trim() === ''
    const isLast = text.slice(match.index + match[0].length).trim() === ''
    if (inBrackets !== undefined && isLast && !atStart && isResult.test(inBrackets)) return [] // … 実績 34.2％【達成】
    if (label === undefined || label.roles.length === 0 || isTitleWithYear(label) || !(atStart || isFigureLabel(label)))
      return []
    return [{ label, from: match.index + skip, to: match.index + match[0].length }]
  })
  const end = first[0]?.to ?? 0
  return [...first, ...others.filter(({ from }) => from >= end)]
}

/**
 * The labelled values in a text and what stands before them. Inside a sentence only figures have labels (目標, 実績 …);
 * at its beginning any known label may stand.
 */
export const readFields = (labels: Labels, text: string): Fields =>
  text.length > longestText || !telling.test(text) ? { lead: text, fields: [] } : fieldsOf(labels, text)

const fieldsOf = remember((labels: Labels, text: string): Fields => {
  const marks = marksIn(labels, text)
  const [only] = marks
  const isWords = marks.length === 1 && only?.from === 0 && !isFigureLabel(only.label)
  const fields = marks.map(({ label, to }, index) => {
    const raw = text.slice(to, marks[index + 1]?.from ?? text.length)
    const offset = to + raw.length - raw.trimStart().length
    return { label, value: isWords ? raw.trim() : cleanFigure(raw), offset }
  })
  const lead = only === undefined ? text : text.slice(0, only.from)
  return { lead: lead.replace(/[\s（(、,]+$/, '').trim(), fields }
})

/** Whether a label can name something of the plan, a goal, a strategy or an initiative: a heading of its own for the lines below it. */
export const opensText = (label: Label): boolean =>
  label.roles.some((role) =>
    (['plan', 'goal', 'strategy', 'initiative', 'indicator'] as const).some((level) => hasLevel(role, level)),
  )
