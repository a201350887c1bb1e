import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  goalSchema,
  indicatorSchema,
  initiativeSchema,
  listingSchema,
  planSchema,
  strategySchema,
} from '../plan/plan.ts'
import { formSchema } from './form.ts'

const folder = join(import.meta.dirname, '../../../forms')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const read = (name: string) => formSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')))

const fieldsOf = {
  plan: planSchema.shape,
  goal: goalSchema.shape,
  strategy: strategySchema.shape,
  initiative: initiativeSchema.shape,
  indicator: indicatorSchema.shape,
  listing: listingSchema.shape,
}

test('the forms that come with the program are there', () => {
  expect(files.length).toBeGreaterThanOrEqual(5)
})

describe.each(files)('%s', (name) => {
  const form = read(name)

  test('is named by its id and version', () => {
    expect(name).toBe(`${form.id}.v${form.version}.json`)
  })

  test('requires only fields that records have: another would be missing in every document', () => {
    expect(form.required.filter(({ of, field }) => !(field in fieldsOf[of]))).toEqual([])
  })

  test('has a verdict word for met and one for unmet, or none at all', () => {
    const meanings = new Set(Object.values(form.verdicts))
    if (meanings.size > 0) expect([...meanings]).toEqual(expect.arrayContaining(['met', 'unmet']))
  })

  test('names each of its levels', () => {
    for (const words of Object.values(form.levels)) expect(words.filter((word) => word.trim() === '')).toEqual([])
  })
})

describe('what is no form', () => {
  const [first = ''] = files
  const form = JSON.parse(readFileSync(join(folder, first), 'utf8'))

  test.each<[string, object, string]>([
    ['a label of no role', { labels: { colour: ['色'] } }, 'labels'],
    ['a verdict of no state', { verdicts: { 惜しい: 'nearly' } }, 'verdicts.惜しい'],
    ['a required field of nothing', { required: [{ of: 'ward', field: 'x', when: 'always' }] }, 'required.0.of'],
    ['an id with capitals', { id: 'Form' }, 'id'],
    ['no name in English', { title: { ja: '様式' } }, 'title.en'],
  ])('%s', (_what, change, path) => {
    const paths = formSchema.safeParse({ ...form, ...change }).error?.issues.map((issue) => issue.path.join('.'))
    expect(paths).toContain(path)
  })
})
