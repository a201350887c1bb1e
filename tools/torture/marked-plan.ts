import type { Plan } from '../../src/core/plan/plan.ts'

/** Plans of one ward and a few years, so that importers meet at the same rows. */
export const tenant = '271071'
export const years = [2017, 2018, 2019] as const

/** A plan that carries a mark in every one of its initiatives, so that half of it, or a mixture of two, would be seen. */
export function markedPlan(mark: string, fiscalYear: number, size: number): Plan {
  const titles = Array.from({ length: size }, (_, index) => `${mark} ${index + 1}`)
  return {
    schema: 'furikaeri.plan/1',
    tenant,
    fiscalYear,
    title: { text: mark },
    form: { id: 'review-deck', version: 1 },
    levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
    sources: [],
    goals: [
      {
        id: 'goal-1',
        number: '1',
        title: { text: '安全で安心なまち' },
        otherTitles: [],
        indicators: [],
        strategies: [
          {
            id: 'strategy-1',
            number: '1-1',
            title: { text: '備え' },
            otherTitles: [],
            indicators: [],
            listings: titles.map((title, index) => ({
              id: `listing-${index + 1}`,
              number: `(${index + 1})`,
              title,
              initiative: `initiative-${index + 1}`,
              relisting: false,
            })),
          },
        ],
      },
    ],
    initiatives: titles.map((title, index) => ({
      id: `initiative-${index + 1}`,
      title: { text: title },
      otherTitles: [],
      indicators: [],
      activities: [],
      photos: [],
      budget: [],
    })),
    history: [],
  }
}
