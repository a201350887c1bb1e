import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadForms } from '../../act/load-forms.ts'
import { chooseScheme } from '../../act/load-schemes.ts'
import { readDocument, type CheckedPlan } from '../../act/read-document.ts'
import { createFiles } from '../../outside/files.ts'

const root = join(import.meta.dirname, '../../..')
const files = createFiles(root)
const shared = join(root, '../shared/seed/minato-fy2017-review.txt')

async function read(file: string): Promise<CheckedPlan> {
  const forms = await loadForms(files, join(root, 'forms'))
  const choice = await chooseScheme(files, join(root, 'schemes'), 'met-unmet')
  if (!('forms' in forms) || !('scheme' in choice))
    throw new Error('the forms or schemes of the repository are damaged')
  const reading = await readDocument(files, file, { forms: forms.forms, scheme: choice.scheme })
  if ('refusals' in reading) throw new Error(`${file} was refused: ${JSON.stringify(reading.refusals)}`)
  return reading
}

/** What must be in the review of 大阪市港区 for fiscal 2017, whoever copied it. */
function readsTheReview(file: string): void {
  let review: CheckedPlan
  beforeAll(async () => {
    review = await read(file)
  })

  test('six goals with the counts that the deck prints, eleven strategies, 26 listings', () => {
    const { goals, stated, fiscalYear } = review.plan
    expect(fiscalYear).toBe(2017)
    expect(goals.map(({ number, stated: own }) => [number, own?.met, own?.unmet])).toEqual([
      ['1', 6, 3],
      ['2', 11, 6],
      ['3', 12, 2],
      ['4', 9, 3],
      ['5', 7, 3],
      ['6', 2, 5],
    ])
    expect([stated?.met, stated?.unmet]).toEqual([47, 22])
    const strategies = goals.flatMap((goal) => goal.strategies)
    expect(strategies).toHaveLength(11)
    expect(strategies.flatMap(({ listings }) => listings)).toHaveLength(26)
  })

  test('counted by listing 15 and 11, by initiative 15 and 10', () => {
    const { stated, listed, distinct } = review.tally
    const pairs = ({ byGoal }: typeof listed) => byGoal.map(({ number, met, unmet }) => `${number}: ${met}/${unmet}`)
    expect([stated?.met, stated?.unmet]).toEqual([47, 22])
    expect([listed.met, listed.unmet]).toEqual([15, 11])
    expect(pairs(listed)).toEqual(['1: 6/3', '5: 7/3', '6: 2/5'])
    expect([distinct.met, distinct.unmet]).toEqual([15, 10])
    expect(pairs(distinct)).toEqual(['1: 6/3', '5: 7/2', '6: 2/5'])
  })

  test('nine unmet targets with figures and countermeasures, one of which replaces the indicator itself', () => {
    const explained = review.plan.initiatives.filter(({ countermeasure }) => countermeasure !== undefined)
    expect(explained).toHaveLength(9)
    for (const { indicators } of explained) {
      expect(indicators).toHaveLength(1)
      expect(indicators[0]?.target?.target.kind).toBe('threshold')
      expect(indicators[0]?.actual?.actual.kind).toBe('amount')
    }
    expect(explained.filter(({ countermeasure }) => countermeasure?.changesIndicator)).toHaveLength(1)
  })

  test('numbers are no keys: strategy 1-2 runs (1)(2)(1)(1), and two listings are 再掲', () => {
    const strategies = review.plan.goals.flatMap((goal) => goal.strategies)
    const second = strategies.find(({ number }) => number === '1-2')
    expect(second?.listings.map(({ number }) => number)).toEqual(['1', '2', '1', '1'])
    expect(strategies.flatMap(({ listings }) => listings.filter(({ relisting }) => relisting))).toHaveLength(2)
  })

  test('activities keep their quantities: 各51回, 30社44品, 10,000人以上, 全11地域', () => {
    const quantities = review.plan.initiatives.flatMap(({ activities }) =>
      activities.flatMap((activity) => activity.quantities),
    )
    expect(quantities).toContainEqual(expect.objectContaining({ value: '51', unit: '回', each: true }))
    expect(quantities).toContainEqual(expect.objectContaining({ value: '30', unit: '社' }))
    expect(quantities).toContainEqual(expect.objectContaining({ value: '44', unit: '品' }))
    expect(quantities).toContainEqual(expect.objectContaining({ value: '10000', unit: '人', bound: 'atLeast' }))
    expect(quantities).toContainEqual(expect.objectContaining({ value: '11', unit: '地域', all: true }))
  })
}

describe('the review of 大阪市港区 in examples', () => {
  readsTheReview(join(root, 'examples/minato-fy2017/review.txt'))
})

if (existsSync(shared))
  describe('extra: the deck itself', () => {
    readsTheReview(shared)

    test('the 30 lines that a picture left behind are one finding and no record', async () => {
      const { plan, source, findings } = await read(shared)
      expect(source.filter(({ use }) => use === 'noise')).toHaveLength(30)
      expect(findings.filter(({ kind }) => kind === 'extraction-noise')).toHaveLength(1)
      expect(JSON.stringify(plan)).not.toContain('豊洲')
    })

    test('no line is lost', async () => {
      const { source } = await read(shared)
      const written = readFileSync(shared, 'utf8').split('\n')
      expect(source.length).toBe(written.at(-1) === '' ? written.length - 1 : written.length)
    })
  })
