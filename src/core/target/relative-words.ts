import type { Skeleton } from './skeleton.ts'
import type { Base } from './target.ts'
import { CHANGE, COMPARATOR, DISTANCE, NAME_GOES_ON, TAIL } from './words.ts'

/** The figures that promises refer to, as words: last year's result, a base value, an average, a year. And the sentences made with them. */
const previous = '(?:対?(?:前年度|前年|昨年度|昨年|前回|前期|前々年度)(?:の?(?:同期|調査))?)'
const baseline = '(?:計画(?:策定|開始)時|策定時|計画当初|当初値?|現状値?|現況値?|基準(?:値|年度?)|直近値?|対策前)'
const named = '(?:[^▢◷\\s、。:]{0,16}平均値?|計画値|目標値|平年値?|過去最[高多低少]値?)'
const ofBase = '(?:末|時点|末時点)?(?:の?(?:実績値?|数値|値|水準|現状値?|結果))?'
const BASE = `(?<base>(?:${previous}|対?◷|${baseline}|${named})${ofBase})`
/** A word of a base: where a shape has none, the forms with a base need not be tried. */
export const baseWord = new RegExp(`${previous}|◷|${baseline}|平均|計画値|目標値|平年|過去最`)
const LABEL = '(?:[^▢◷]{1,60}?(?:を|が|は|の|:|について|、| |(?<=[量率数額費]|[^年]度)))?'
const than = '(?:よりも?|から|に比べて?|と比べて?|と比較して|に対して?|比で?|対比で?|を基準に|の|に|で|を|が|は)?'
const DOING = `(?:させる|する(?:こと)?|を?図る)?${TAIL}`
const or = '(?:又は|または|若しくは|もしくは|か|・|、|\\/|~)?'

/** The forms of promises that refer to another figure, each with `base`, `change`, `comparator` where the form has them. */
export const forms = {
  /** 平成28年度末より4ポイント以上増 · 前年度比5%以上削減 */
  changeFromBase: new RegExp(
    `^${LABEL}${BASE} ?${than}、? ?▢(?<comparator>${COMPARATOR})?(?:ずつ)?(?:の|を)?(?<change>${CHANGE})${NAME_GOES_ON}${DOING}$`,
  ),
  /** 市平均より5ポイント高い · 前年度を5%上回る */
  distanceFromBase: new RegExp(
    `^${LABEL}${BASE} ?(?:よりも?|を|に比べて?|と比べて?) ?▢(?<comparator>${COMPARATOR})?(?<change>${DISTANCE})$`,
  ),
  /** 前年度比105%以上 · 前年度の2倍 · 前年度実績の9割以上 · 前年度比▲5% */
  timesBase: new RegExp(`^${LABEL}${BASE}(?<link>比で?|対比で?|の|に対して?)? ?▢(?<comparator>${COMPARATOR})?${TAIL}$`),
  /** 前年度実績以上 · 大阪市平均を上回る · 前年度並み以上 */
  againstBase: new RegExp(
    `^${LABEL}${BASE}(?:の水準|並み?|と?同等)?(?:を|より)? ?(?<comparator>${COMPARATOR})(?:こと|水準|の水準)?${TAIL}$`,
  ),
  /** 前年度より増 · 現状から改善 */
  wayFromBase: new RegExp(`^${LABEL}${BASE} ?${than} ?(?<change>${CHANGE})(?:させる|する|傾向|すること|を図る)?$`),
  /** 維持または向上 · 現状維持・改善: no worse than it was. */
  keepOrBetter: new RegExp(
    `^${LABEL}(?:${BASE}(?:の|を|より)?)?維持(?:し)?${or} ?(?<change>${CHANGE})(?:させる|する|を図る)?$`,
  ),
  /** 現状維持 · 前年度と同水準 · 前年度実績 */
  sameAsBase: new RegExp(
    `^${LABEL}${BASE}(?:[をとのに]?(?<similar>並み?|同程度|同様)|[をとの]?(?:水準を?)?(?:維持|同水準|同等|同じ|同数|据え?置き?)${TAIL})?$`,
  ),
  /** 毎年3ポイント減 · 20%以上の削減 */
  changeAlone: new RegExp(
    `^${LABEL}(?<yearly>◷(?:に|、)? ?)?▢(?<comparator>${COMPARATOR})?(?:ずつ)?(?:の|を)?(?<change>${CHANGE})${NAME_GOES_ON}${DOING}$`,
  ),
  /** +3ポイント */
  signAlone: new RegExp(`^[^▢◷]{0,40}▢(?<comparator>${COMPARATOR})?$`),
  /** 2倍以上 · 1.5倍に増加 */
  timesAlone: new RegExp(`^▢(?<comparator>${COMPARATOR})?(?:(?:に|へ|まで)(?:増\\S{0,5}|拡大\\S{0,4}|する))?$`),
  /** 増加 · 減少傾向 · 半減 · 倍増 */
  wayAlone: new RegExp(`^${LABEL}(?:(?<factor>半減|倍増)|(?<change>${CHANGE})(?:させる|する|傾向)?)${TAIL}$`),
} as const

/** 令和12年度までに in front of a promise: when it is due. 平成28年度に比べ… is where it counts from, and stays. */
export const dueInFront = /^◷(?:末|中|内)?(?:までの間)?(?:までに|まで|に(?!比べ|対し|おけ)|は|[:、]|(?= ))[、 ]*/

const isPrevious = new RegExp(`^${previous}`)
const isBaseline = new RegExp(`^${baseline}`)

/** What the words of a base refer to. */
export function baseOf(written: string, { periods }: Pick<Skeleton, 'periods'>): Base {
  if (isPrevious.test(written)) return { kind: 'previous', text: written }
  if (isBaseline.test(written)) return { kind: 'baseline', text: written }
  if (!/^対?◷/.test(written)) return { kind: 'named', text: written }
  const period = periods[0]
  const text = written.replace(/^対?◷/, period?.text ?? '')
  if (period?.yearly) return { kind: 'previous', text }
  return { kind: 'year', text, ...(period?.fiscalYear === undefined ? {} : { fiscalYear: period.fiscalYear }) }
}
