import { placeOfRemark } from '../reading-remark.ts'
import type { Rule } from './rule.ts'

export const pageWithoutText: Rule<'page-without-text'> = {
  id: 'page-without-text',
  severity: 'warning',
  why: {
    ja: '画像だけのページに書かれたことは、計画に入っていません',
    en: 'what stands on a page that is a picture is not in the plan',
  },
  source: '読み取りの決まり: 読めなかったページは、ページ番号で示す',
  *check({ remarks }) {
    for (const remark of remarks)
      if (remark.what === 'page-without-text')
        yield { kind: 'page-without-text', count: remark.count, parts: remark.parts, at: placeOfRemark(remark) }
  },
}
