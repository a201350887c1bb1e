import { placeIn, type Rule } from './rule.ts'

export const indicatorChangedWithoutSuccessor: Rule<'indicator-changed-without-successor'> = {
  id: 'indicator-changed-without-successor',
  severity: 'warning',
  why: {
    ja: '指標を変えると書かれていますが、何に変えるのかがありません。翌年に比べられなくなります',
    en: 'the indicator is to be replaced, but not by what: next year cannot be compared',
  },
  source: '大阪市港区 平成29年度 振り返り: 「業績目標を変更し…」',
  *check({ plan }) {
    const followed = new Set(
      plan.initiatives.flatMap(({ indicators }) => indicators.flatMap(({ replaces }) => replaces ?? [])),
    )
    for (const { id, title, countermeasure, indicators } of plan.initiatives) {
      if (countermeasure?.changesIndicator !== true) continue
      if (!indicators.some((indicator) => indicator.successor !== undefined || followed.has(indicator.id)))
        yield { kind: 'indicator-changed-without-successor', title: title.text, at: placeIn(countermeasure.at, id) }
    }
  },
}
