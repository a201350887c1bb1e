import { MILESTONE } from './words.ts'

/** The words before a number: the name of what is counted, or a promise of their own. */
export type Label = { readonly text: string; readonly severalPromises: boolean }

const endsAsName =
  /(?:[ :は がをの、]|[率数度値割合額量者校]|割合|件数|人数|回数|満足度|認知度|目標|指標|が|を|に|で|は)$/
const particles = /[ ::、は,がをのにで]+$/
/** 前年度の90%, 市平均を5%: the number is reckoned from another figure and must not pass for a promise of its own. */
const refersToFigure =
  /(?:(?:前年度?|昨年度?|前回(?:調査)?|前年同期|現状値?|基準値|基準年度?)(?:の?(?:実績|数値|水準))?値?(?:の|を|比|に|対|と)?|平均値?(?:を|より|に|比|と))$/
/** 前年度以上かつ80%: a limit without a number is a promise of its own. After a number it may belong to a name (65歳以上の). */
const promisesItself = /(?<!▢|歳|才)(?:以上|以下|未満|以内|を?[上下]回|並み|かつ|または|又は)/
const promiseBefore = /(?:し|して|するとともに|し、|を図り|したうえで|し、かつ)[、, ]*$/

/**
 * Whether the words before a number only name it (参加者数 100人以上). Undefined when they do not: then nobody knows what the number is.
 * `severalPromises` when they promise something themselves (計画を策定し、3回開催): that must not be lost behind the number.
 */
export function labelBefore(written: string): Label | undefined {
  const text = written.trim().replace(/^[・○●◆■□-] ?/, '')
  if (text === '' || /▢中の?$|^全▢$/.test(text)) return { text, severalPromises: false }
  const withoutAmounts = text.replace(/▢[以未超][上下満内]?/g, '').replace(/[▢◷\s\d]/g, '')
  if (withoutAmounts.length < 2) return undefined
  if (
    promisesItself.test(text) ||
    refersToFigure.test(text) ||
    /(?:未達成|達成|実績)[: ]?$/.test(text) ||
    /(?:より|比|(?<!日|申請|受付|受理|請求|依頼|通報|発生)から|に対し|と比べ|比較して)[、 ]?$/.test(text)
  )
    return undefined
  const severalPromises = promiseBefore.test(text) && MILESTONE.test(text)
  const isName = endsAsName.test(written) || !/▢/.test(text)
  return isName || severalPromises ? { text: text.replace(particles, ''), severalPromises } : undefined
}
