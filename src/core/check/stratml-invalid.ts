import type { Rule } from './rule.ts'

export const stratmlInvalid: Rule<'stratml-invalid'> = {
  id: 'stratml-invalid',
  severity: 'error',
  why: {
    ja: '規格に合わない文書は、ほかの道具で読めなかったり、違う意味に読まれたりします',
    en: 'other programs cannot read it, or read something else',
  },
  source: 'ISO 17469-1(StratML)の XML スキーマ: 第1部 2014-04-01、第2部 2016-02-16',
  *check({ defects }) {
    for (const { fault, at, element, written, first } of defects)
      yield { kind: 'stratml-invalid', fault, element, written, ...(first === undefined ? {} : { first }), at }
  },
}
