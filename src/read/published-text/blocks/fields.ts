import type { Role } from '../../../core/form/form.ts'
import { hasLevel, isTitleWithYear, readLabel, type Label, type Labels } from './labels.ts'

/** A label with its value in running text, with the offset of the value: 〔目標〕80%以上, 実績：79.2%. */
export type Field = { readonly label: Label; readonly value: string; readonly offset: number }
export type Fields = { readonly lead: string; readonly fields: readonly Field[] }

const bracketed = String.raw`[〔【\[［〈<＜（(]\s*(?<inBrackets>[^〔〕【】\[\]［］〈〉<>＜＞（）()\n]{1,24}(?:[（(][^（）()]{1,10}[)）])?)\s*[〕】\]］〉>＞）)]\s*[:：]?`
const beforeColon = String.raw`(?<=^|[\s、,，。;；（(・/／])(?<beforeColon>[^\s、,，。;；:：〔〕【】\[\]［］/／]{1,24})\s*[:：]`
const beforeFigure = String.raw`(?<beforeFigure>前年度実績|当年度実績|目標値|実績値|基準値|最終目標|目標|実績)(?:は|が)?\s*(?=(?:約|概ね|おおむね)?\s?[0-9０-９])`
const mark = new RegExp(`${bracketed}|${beforeColon}|${beforeFigure}`, 'g')
const valueEnds = /(?:に対し(?:て)?|のところ|であったが|だったが|でしたが)[、,]?.*$|[、,，。;；\s（(／/]+$/
const unclosed = /[)）]$/

const figureRoles: ReadonlySet<Role> = new Set([
  'target',
  'actual',
  'previous',
  'baseline',
  'finalTarget',
  'verdict',
  'unit',
])
const isFigureLabel = (label: Label) => label.roles.some((role) => figureRoles.has(role)) || label.roles.length === 0

/** A value without what leads on to the next one, and without the bracket that closed around both. */
function cleanValue(text: string): string {
  const ended = text.trim().replace(valueEnds, '').trim()
  const opens = (ended.match(/[（(]/g) ?? []).length
  const closes = (ended.match(/[)）]/g) ?? []).length
  return closes > opens && unclosed.test(ended) ? ended.slice(0, -1).trim() : ended
}

/**
 * The labelled values in a text and what stands before them. Inside a sentence only figures have labels (目標, 実績 …);
 * at its beginning any known label may stand.
 */
export function readFields(labels: Labels, text: string): Fields {
  const found = [...text.matchAll(mark)].flatMap((match) => {
    const { inBrackets, beforeColon: colon, beforeFigure: figure } = match.groups ?? {}
    const label = readLabel(labels, inBrackets ?? colon ?? figure ?? '')
    const atStart = text.slice(0, match.index).trim() === ''
    if (label === undefined || label.roles.length === 0 || isTitleWithYear(label) || !(atStart || isFigureLabel(label)))
      return []
    return [{ label, from: match.index, to: match.index + match[0].length }]
  })
  const fields = found.map(({ label, to }, index) => {
    const raw = text.slice(to, found[index + 1]?.from ?? text.length)
    const offset = to + raw.length - raw.trimStart().length
    const single = found.length === 1 && to === found[0]?.to && found[0].from === 0 && !isFigureLabel(label)
    return { label, value: single ? raw.trim() : cleanValue(raw), offset }
  })
  const lead = found[0] === undefined ? text : text.slice(0, found[0].from)
  return { lead: lead.replace(/[\s（(、,]+$/, '').trim(), fields }
}

/** Whether a label can name something of the plan, a goal, a strategy or an initiative: a heading of its own for the lines below it. */
export const opensText = (label: Label): boolean =>
  label.roles.some((role) =>
    (['plan', 'goal', 'strategy', 'initiative', 'indicator'] as const).some((level) => hasLevel(role, level)),
  )
