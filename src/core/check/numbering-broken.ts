import { placeIn, type Rule } from './rule.ts'

const last = (number: string): number | undefined => {
  const part = number.split('-').at(-1) ?? ''
  return /^\d+$/.test(part) ? parseInt(part, 10) : undefined
}

/** The first item whose number is not one more than the number before it. */
function breakIn(numbers: readonly string[]): number | undefined {
  const counted = numbers.map(last)
  if (counted.includes(undefined)) return undefined
  const at = counted.findIndex((number, index) => index > 0 && number !== (counted[index - 1] ?? 0) + 1)
  return at < 0 ? undefined : at
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
      const strategies = goal.strategies.map(({ number }) => number)
      const at = breakIn(strategies)
      if (at !== undefined)
        yield {
          kind: 'numbering-broken',
          where: `${goal.number} ${goal.title.text}`.trim(),
          numbers: strategies,
          at: placeIn(goal.strategies[at]?.title.at, goal.id),
        }
      for (const { id, number, title, listings } of goal.strategies) {
        const numbers = listings.map((listing) => listing.number)
        const broken = breakIn(numbers)
        if (broken !== undefined)
          yield {
            kind: 'numbering-broken',
            where: `${number} ${title.text}`.trim(),
            numbers,
            at: placeIn(listings[broken]?.at, id),
          }
      }
    }
  },
}
