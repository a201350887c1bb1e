import type { Evidence, Step } from '../../core/judge/judgement.ts'
import { rounded } from '../../core/decimal.ts'
import { sayAmount, sayComparator, sayLimit } from './amount.ts'
import type { Said } from './language.ts'
import { sayBy, type Table } from './table.ts'

const assumptions = {
  'bare-number': { ja: '目標に「以上」「以下」がないため', en: 'the promise is a bare number' },
  zero: { ja: 'ゼロの約束なので', en: 'the promise is zero' },
  direction: { ja: '向きの指定により', en: 'by the direction given' },
} as const

const references = {
  previous: { ja: '前年度の実績', en: "last year's result" },
  reference: { ja: '基準の値', en: 'the reference' },
  text: { ja: '本文に書かれた基準の値', en: 'the figure given in the text' },
} as const

const sayings: Table<Step, Said> = {
  'comparator-assumed': ({ comparator, because }) => ({
    ja: `${assumptions[because].ja}「${sayComparator(comparator).ja}」と読みました`,
    en: `read as "${sayComparator(comparator).en}": ${assumptions[because].en}`,
  }),
  'unit-assumed': ({ of, unit }) => ({
    ja: `${of === 'actual' ? '実績' : '目標'}に単位がないため「${unit}」と読みました`,
    en: `the ${of === 'actual' ? 'result' : 'promise'} has no unit; read as ${unit}`,
  }),
  converted: ({ from, to }) => ({
    ja: `${sayAmount(from)} = ${sayAmount(to)}`,
    en: `${sayAmount(from)} = ${sayAmount(to)}`,
  }),
  'part-chosen': ({ label, amount }) => ({
    ja: `複数の数値のうち ${label === '' ? '' : `「${label}」の `}${sayAmount(amount)} を用いました`,
    en: `of several figures, ${label === '' ? '' : `"${label}", `}${sayAmount(amount)} was used`,
  }),
  'reference-used': ({ of, amount }) => ({
    ja: `${references[of].ja}は ${sayAmount(amount)}`,
    en: `${references[of].en} is ${sayAmount(amount)}`,
  }),
  'promise-worked-out': ({ promise, comparator }) => {
    const limit = sayLimit(comparator, promise)
    return { ja: `目標は ${limit.ja} になります`, en: `the promise comes to ${limit.en}` }
  },
  compared: ({ measured, comparator, promise }) => {
    const limit = sayLimit(comparator, promise)
    return {
      ja: `${sayAmount(measured)} を ${limit.ja} と、丸めずに比べました`,
      en: `${sayAmount(measured)} held against ${limit.en}, unrounded`,
    }
  },
  within: ({ measured, low, high }) => ({
    ja: `${sayAmount(measured)} を ${sayAmount(low)}〜${sayAmount(high)} と、丸めずに比べました`,
    en: `${sayAmount(measured)} held against ${sayAmount(low)}–${sayAmount(high)}, unrounded`,
  }),
  graded: ({ grade }) => ({ ja: `段階は ${grade} です`, en: `the grade is ${grade}` }),
}

/** One step of the working in words. */
export const sayStep = (step: Step): Said => sayBy(sayings, step)

/** The evidence beside the verdict, in words; one decimal, rounded half up for reading. */
export function sayEvidence(evidence: Evidence): Said {
  const low = rounded(evidence.low, 1)
  const high = rounded(evidence.high, 1)
  const margin = rounded(evidence.margin, 1)
  const within = evidence.withinError
    ? {
        ja: '目標はこの範囲に入るため、差は誤差の範囲内です',
        en: 'the promise lies inside it: the difference is within the error',
      }
    : { ja: '目標はこの範囲の外です', en: 'the promise lies outside it' }
  const silent = evidence.nonResponse && {
    low: rounded(evidence.nonResponse.low, 1),
    high: rounded(evidence.nonResponse.high, 1),
  }
  return {
    ja:
      `95%信頼区間は ${low}〜${high}%(公表用の誤差 ±${margin} ポイント)。${within.ja}` +
      (silent === undefined ? '' : `。無回答の人も含めると ${silent.low}〜${silent.high}% のどこでもあり得ます`),
    en:
      `95% interval ${low}–${high}% (official margin ±${margin} points); ${within.en}` +
      (silent === undefined
        ? ''
        : `; counting those who did not answer, anything from ${silent.low} to ${silent.high}% is possible`),
  }
}
