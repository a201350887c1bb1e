import type { Refusal } from '../../../core/refusal.ts'
import type { SaidRefusal } from './said-refusal.ts'
import type { Said } from '../language.ts'
import type { Table } from '../table.ts'

const place = ({ file, at }: { file: string; at: { line: number; column: number } }) =>
  `${file}:${at.line}:${at.column}`
const short = (name: string): string => (name.length > 60 ? `${name.slice(0, 59)}…` : name)
/** In which element, where one was open. */
const inside = ({ element }: { element: string }): Said =>
  element === ''
    ? { ja: '', en: '' }
    : { ja: `(要素 ${short(element)} の中)`, en: ` (inside the element ${short(element)})` }

const exportAgain: Said = {
  ja: '書き出した元の道具で作り直すか、その場所を直してください',
  en: 'export it again, or correct that place',
}

/** XML files that are refused as a whole. */
export const xmlFiles = {
  'xml-broken': (refusal) => ({
    message: {
      ja: `XML として読めません: ${place(refusal)}${inside(refusal).ja}`,
      en: `not well-formed XML: ${place(refusal)}${inside(refusal).en}`,
    },
    remedy: exportAgain,
  }),
  'xml-doctype': (refusal) => ({
    message: {
      ja: `DOCTYPE のある XML は読みません: ${place(refusal)}`,
      en: `XML with a DOCTYPE is not read: ${place(refusal)}`,
    },
    remedy: {
      ja: '<!DOCTYPE …> を消してください。StratML には要りません',
      en: 'delete <!DOCTYPE …>; StratML has no need of it',
    },
  }),
  'xml-too-deep': (refusal) => ({
    message: {
      ja: `入れ子が深すぎます(64段まで): ${place(refusal)}${inside(refusal).ja}`,
      en: `nested deeper than 64 elements: ${place(refusal)}${inside(refusal).en}`,
    },
    remedy: exportAgain,
  }),
  'xml-too-many-elements': (refusal) => ({
    message: {
      ja: `要素・属性・行が多すぎます(要素は20万個、ひとつの要素の属性は1000個、行は30万行まで): ${place(refusal)}${inside(refusal).ja}`,
      en: `more than 200,000 elements, 1,000 attributes of one, or 300,000 lines: ${place(refusal)}${inside(refusal).en}`,
    },
    remedy: { ja: '計画ひとつの StratML を指定してください', en: 'name the StratML of one plan' },
  }),
  'xml-too-long': (refusal) => ({
    message: {
      ja: `ひと続きの文字・注釈・属性が長すぎます(およそ100万字まで): ${place(refusal)}${inside(refusal).ja}`,
      en: `words, a comment or a value of more than about a million letters: ${place(refusal)}${inside(refusal).en}`,
    },
    remedy: { ja: '計画ひとつの StratML を指定してください', en: 'name the StratML of one plan' },
  }),
  'not-stratml': (refusal) => ({
    message: {
      ja: `StratML ではない XML です: ${place(refusal)}(いちばん外の要素は ${short(refusal.element)}、名前空間は${refusal.namespace === '' ? 'なし' : ` ${short(refusal.namespace)}`})`,
      en: `XML, but not StratML: ${place(refusal)} (its outermost element is ${short(refusal.element)}, its namespace ${refusal.namespace === '' ? 'none' : short(refusal.namespace)})`,
    },
    remedy: {
      ja: 'PerformancePlanOrReport か StrategicPlan で始まるファイルを指定してください',
      en: 'name a file that begins with PerformancePlanOrReport or StrategicPlan',
    },
  }),
} satisfies Partial<Table<Refusal, SaidRefusal>>
