import type { Amount } from '../../core/amount/amount.ts'
import type { Judgement, Reason, Step, Verdict } from '../../core/judge/judgement.ts'
import type { Rating } from '../../core/scheme/rate.ts'
import type { Comparator } from '../../core/target/target.ts'
import { sayAmount, sayGap, sayGapInEnglish, sayLimit } from './amount.ts'
import type { Said } from './language.ts'

/** The one word of a verdict, as documents print it. */
export const verdictWords: Record<Verdict, Said> = {
  met: { ja: '達成', en: 'met' },
  unmet: { ja: '未達成', en: 'unmet' },
  'not-judged': { ja: '判定できない', en: 'not judged' },
  'not-applicable': { ja: '対象外', en: 'not applicable' },
}

/** Why there is no verdict, and what would give one. */
export const reasonSentences: Record<Reason, Said> = {
  'no-actual': { ja: '実績がまだないため、判定していません', en: 'Not judged: there is no result yet' },
  'not-due': { ja: '目標の期限がまだ来ていないため、判定していません', en: 'Not judged: the target is not due yet' },
  'not-measured': { ja: '測定されていないため、判定できません', en: 'Not judged: it was not measured' },
  'not-applicable': { ja: '対象外です', en: 'Not applicable: there is nothing to judge' },
  'no-reference': {
    ja: '比べる相手(前年度の実績や基準値)がないため、判定できません',
    en: 'Not judged: the figure it refers to is missing',
  },
  'units-differ': {
    ja: '目標と実績の単位が違い、換算できないため、判定できません',
    en: 'Not judged: promise and result have different units',
  },
  approximate: {
    ja: '「約」「程度」などで境目が決まらないため、判定できません。人が判断してください',
    en: 'Not judged: "about" draws no line; a person must decide',
  },
  milestone: {
    ja: '数値でない目標のため、規則では判定できません。人が判断してください',
    en: 'Not judged: the promise is no figure; a person must decide',
  },
  'direction-unknown': {
    ja: '多いほうがよいのか少ないほうがよいのか分からないため、判定できません',
    en: 'Not judged: the text does not say which way is better',
  },
  unreadable: {
    ja: '目標または実績を読み取れないため、判定できません。原文を確かめてください',
    en: 'Not judged: promise or result cannot be read; check the source',
  },
}

type Figures = {
  readonly measured: Amount
  readonly comparator: Comparator
  readonly promise: Amount
  readonly gap: Amount
}

const isBelow = ({ value }: Amount) => value.startsWith('-')

function sayMet({ measured, comparator, promise, gap }: Figures): Said {
  const m = sayAmount(measured)
  const { ja, en } = sayLimit(comparator, promise)
  const g = sayGap(gap)
  if (gap.value === '0')
    return { ja: `${m} は ${ja} をちょうど満たし、達成です`, en: `${m} is exactly at "${en}": met` }
  return isBelow(gap)
    ? { ja: `${m} は ${ja} に収まり(${g}下回り)、達成です`, en: `${m} is ${sayGapInEnglish(gap)} below "${en}": met` }
    : { ja: `${m} は ${ja} を ${g}上回り、達成です`, en: `${m} is ${sayGapInEnglish(gap)} above "${en}": met` }
}

function sayUnmet({ measured, comparator, promise, gap }: Figures): Said {
  const m = sayAmount(measured)
  const { ja, en } = sayLimit(comparator, promise)
  const g = sayGap(gap)
  if (gap.value === '0')
    return {
      ja: `${m} は ${ja} に届かず(同じ値は含みません)、未達成です`,
      en: `${m} is not "${en}" (the value itself does not count): unmet`,
    }
  return isBelow(gap)
    ? { ja: `${m} は ${ja} に ${g}足りず、未達成です`, en: `${m} is ${sayGapInEnglish(gap)} below "${en}": unmet` }
    : { ja: `${m} は ${ja} を ${g}超え、未達成です`, en: `${m} is ${sayGapInEnglish(gap)} above "${en}": unmet` }
}

function sayWithin({ measured, low, high, inside }: Extract<Step, { kind: 'within' }>, gap: Amount): Said {
  const range = { ja: `${sayAmount(low)}〜${sayAmount(high)}`, en: `${sayAmount(low)}–${sayAmount(high)}` }
  const m = sayAmount(measured)
  if (inside) return { ja: `${m} は ${range.ja} の範囲にあり、達成です`, en: `${m} is within ${range.en}: met` }
  if (gap.value === '0')
    return {
      ja: `${m} は ${range.ja} の範囲に入らず(端の値は含みません)、未達成です`,
      en: `${m} is not within ${range.en} (the end itself does not count): unmet`,
    }
  const g = sayGap(gap)
  const side = isBelow(gap) ? { ja: `に ${g}足りず`, en: 'below' } : { ja: `を ${g}超え`, en: 'above' }
  return {
    ja: `${m} は ${range.ja} の範囲${side.ja}、未達成です`,
    en: `${m} is ${sayGapInEnglish(gap)} ${side.en} ${range.en}: unmet`,
  }
}

/** The verdict in one plain sentence: 49.9% は 50%以上 に 0.1 ポイント足りず、未達成です. */
export function sayVerdict(judgement: Judgement): Said {
  const { verdict, reason, gap, promise, measured, parts } = judgement
  if (parts !== undefined && reason === null) return sayParts(parts, verdict)
  if (reason === 'units-differ' && promise !== null && measured !== null) {
    const { ja, en } = reasonSentences[reason]
    return {
      ja: `${ja}(目標 ${sayAmount(promise.amount)}、実績 ${sayAmount(measured)})`,
      en: `${en} (${sayAmount(promise.amount)}, ${sayAmount(measured)})`,
    }
  }
  if (reason !== null) return reasonSentences[reason]
  if (gap === null || promise === null || measured === null) return verdictWords[verdict]
  const within = judgement.working.find((step) => step.kind === 'within')
  if (within !== undefined) return sayWithin(within, gap)
  const figures = { measured, comparator: promise.comparator, promise: promise.amount, gap }
  const said = verdict === 'met' ? sayMet(figures) : sayUnmet(figures)
  const grade = judgement.grade
  return grade === undefined ? said : { ja: `${said.ja}(段階 ${grade})`, en: `${said.en} (grade ${grade})` }
}

/** The same for a rating that is left open although its figures were compared: why it is. */
export const sayRated = ({ judgement, reason }: Pick<Rating, 'judgement' | 'reason'>): Said =>
  reason !== null && judgement.reason === null ? reasonSentences[reason] : sayVerdict(judgement)

/**
 * The same under a scheme. Where the scheme's grade means something else than the strict comparison, both are said:
 * … 足りず、未達成です。ただし評価の型 ratio-by-plan-length(第2版)では「達成」とされ、達成です.
 */
export function sayRating({ judgement, verdict, grades, scheme }: Rating): Said {
  const strict = sayVerdict(judgement)
  if (verdict === judgement.verdict) return strict
  const deciding = grades.find(({ grade }) => grade?.verdict === verdict)?.grade?.label
  const given = deciding && { ja: `「${deciding.ja}」とされ`, en: `"${deciding.en}"` }
  const name = {
    ja: `評価の型 ${scheme.id}(第${scheme.version}版)`,
    en: `scheme ${scheme.id} (version ${scheme.version})`,
  }
  const word = verdictWords[verdict]
  return given === undefined
    ? {
        ja: `${strict.ja}。ただし${name.ja}では、必要な値がそろわず判定していません`,
        en: `${strict.en}. Under ${name.en} it is not judged: figures are missing`,
      }
    : {
        ja: `${strict.ja}。ただし${name.ja}では${given.ja}、${word.ja}です`,
        en: `${strict.en}. Under ${name.en} it is ${given.en}: ${word.en}`,
      }
}

function sayParts(parts: NonNullable<Judgement['parts']>, verdict: Verdict): Said {
  const each = (language: 'ja' | 'en') =>
    parts.map(({ label, judgement }) => `${label}: ${sayVerdict(judgement)[language]}`)
  const end =
    verdict === 'met'
      ? { ja: 'すべて満たし、達成です', en: 'all of them: met' }
      : { ja: '満たさないものがあり、未達成です', en: 'not all of them: unmet' }
  return { ja: `${each('ja').join('。')}。${end.ja}`, en: `${each('en').join('. ')}. ${end.en}` }
}
