import type { Rating } from '../../core/scheme/rate.ts'
import type { Said } from './language.ts'

const previous: Said = {
  ja: '前年度の実績は --previous で与えられます',
  en: "last year's result can be given with --previous",
}
const reference: Said = {
  ja: '比べる相手の値は --reference で与えられます',
  en: 'the figure that it refers to can be given with --reference',
}
const direction: Said = {
  ja: '多いほうがよいか少ないほうがよいかは --direction up か down で与えられます',
  en: 'which way is better can be given with --direction up or down',
}

/** What would give a verdict at the terminal where there is none for want of something; undefined where nothing would. */
export function sayHint({ judgement, inputs: { target } }: Rating): Said | undefined {
  if (judgement.reason === 'direction-unknown') return direction
  if (judgement.reason !== 'no-reference') return undefined
  return target.kind === 'relative' && target.base.kind === 'previous' ? previous : reference
}
