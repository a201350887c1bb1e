import { placeOfRemark } from '../reading-remark.ts'
import type { Rule } from './rule.ts'

export const hiddenPart: Rule<'hidden-part'> = {
  id: 'hidden-part',
  severity: 'note',
  why: {
    ja: '隠してあるものは公表するものではないことが多いため、計画に入れていません',
    en: 'what is hidden is often not meant for the public, so it is not in the plan',
  },
  source: '読み取りの決まり: 人に見えるものだけを読み、残したものは名前で示す',
  *check({ remarks }) {
    for (const remark of remarks) {
      const { what, count, parts } = remark
      if (what === 'hidden-sheet' || what === 'hidden-slide')
        yield { kind: 'hidden-part', what, count, parts, at: placeOfRemark(remark) }
    }
  },
}
