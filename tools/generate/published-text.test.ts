import { expect, test } from 'vitest'
import { readDocument } from '../../src/act/read-document.ts'
import { listingsOf } from '../../src/core/evaluation.ts'
import { readPublishedText } from '../../src/read/published-text/read-published-text.ts'
import { generatePlan } from './generate-plan.ts'
import { publishedText } from './published-text.ts'
import { readingRules } from './reading-rules.ts'

const rules = await readingRules()

async function readBack(size: number) {
  const plan = generatePlan({ seed: 2, tenant: '271071', fiscalYear: 2017, initiatives: size })
  const bytes = new TextEncoder().encode(publishedText(plan, '大阪市港区'))
  const reading = await readDocument({ read: async () => bytes }, 'review.txt', rules)
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return { plan, reading }
}

test.each([26, 70])(
  'the published text of a plan of %d initiatives is read back: year, counts, listings, misses',
  async (size) => {
    const { plan, reading } = await readBack(size)
    expect(reading.plan.fiscalYear).toBe(2017)
    expect(reading.tally.stated).toMatchObject({ met: plan.stated?.met, unmet: plan.stated?.unmet })
    expect(reading.tally.listed).toMatchObject({ met: plan.stated?.met, unmet: plan.stated?.unmet })
    const words = ({
      number,
      title,
      relisting,
      stated,
    }: {
      number: string
      title: string
      relisting: boolean
      stated?: { verdict: string } | undefined
    }) => [number, title, relisting, stated?.verdict]
    expect([...listingsOf(reading.plan)].map(words)).toEqual([...listingsOf(plan)].map(words))
    const answers = (from: typeof plan) =>
      from.initiatives.flatMap(({ countermeasure }) => countermeasure?.text ?? []).toSorted()
    expect(answers(reading.plan)).toEqual(answers(plan))
  },
)

test('no line of it is left for a person', () => {
  const plan = generatePlan({ seed: 2, tenant: '271071', fiscalYear: 2017, initiatives: 70 })
  const source = { file: 'review.txt', encoding: 'utf-8' }
  const { lines } = readPublishedText(publishedText(plan, '大阪市港区'), source, rules.forms)
  expect(lines.length).toBeGreaterThan(500)
  expect(lines.filter(({ use }) => use === 'needs-a-person' || use === 'noise')).toEqual([])
})
