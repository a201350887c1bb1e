import { fold } from '../fold.ts'
import { placeIn, type Rule } from './rule.ts'

const last = (number: string): number | undefined => {
  const part = fold(number).split('-').at(-1) ?? ''
  return /^\d+$/.test(part) ? parseInt(part, 10) : undefined
}

type Numbered = { readonly number: string; readonly relisting?: boolean }

/** The index of the first item whose number is not one more than the number before it. Items without a number say nothing. */
function firstBreak(items: readonly (Numbered & { readonly index: number })[]): number | undefined {
  const counted = items.flatMap(({ number, index }) => {
    const value = last(number)
    return value === undefined ? [] : [{ value, index }]
  })
  return counted.find(({ value }, at) => at > 0 && value !== (counted[at - 1]?.value ?? 0) + 1)?.index
}

/** A 再掲 may be numbered here or keep the number of its original: the numbers are broken when they are so either way. */
function breakIn(items: readonly Numbered[]): number | undefined {
  const all = items.map((item, index) => ({ ...item, index }))
  if (firstBreak(all.filter(({ relisting }) => relisting !== true)) === undefined) return undefined
  return firstBreak(all)
}

export const numberingBroken: Rule<'numbering-broken'> = {
  id: 'numbering-broken',
  severity: 'warning',
  why: {
    ja: '番号が続いていません。番号で引用すると別のものを指します',
    en: 'the numbers do not run on: quoting one may point to another',
  },
  source: '大阪市港区 平成29年度 振り返り: 戦略1-2 は (1)(2)(1)(1)',
  *check({ plan }) {
    for (const goal of plan.goals) {
      const at = breakIn(goal.strategies)
      if (at !== undefined)
        yield {
          kind: 'numbering-broken',
          where: `${goal.number} ${goal.title.text}`.trim(),
          numbers: goal.strategies.map(({ number }) => number),
          at: placeIn(goal.strategies[at]?.title.at, goal.id),
        }
      for (const { id, number, title, listings } of goal.strategies) {
        const broken = breakIn(listings)
        if (broken !== undefined)
          yield {
            kind: 'numbering-broken',
            where: `${number} ${title.text}`.trim(),
            numbers: listings.map((listing) => listing.number),
            at: placeIn(listings[broken]?.at, id),
          }
      }
    }
  },
}
