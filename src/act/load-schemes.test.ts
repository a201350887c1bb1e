import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { rate } from '../core/scheme/rate.ts'
import { parseActual } from '../core/target/parse-actual.ts'
import { parseTarget } from '../core/target/parse-target.ts'
import { createFiles } from '../outside/files.ts'
import { sayRefusal } from '../report/sentences/refusal.ts'
import { chooseScheme } from './load-schemes.ts'

const folder = mkdtempSync(join(tmpdir(), 'furikaeri-schemes-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said = (ja: string, en: string) => ({ ja, en })
const threeSteps = {
  schema: 'furikaeri.scheme/1',
  id: 'three-steps',
  version: 1,
  title: said('三段階', 'Three steps'),
  source: '作例',
  axes: [
    {
      id: 'step',
      title: said('段階', 'Step'),
      gradedBy: 'rule',
      grades: [
        { id: '3', label: said('十分', 'full'), verdict: 'met', when: [{ measure: 'ratio', atLeast: '100' }] },
        { id: '2', label: said('半ば', 'half'), verdict: 'unmet', when: [{ measure: 'ratio', atLeast: '50' }] },
        { id: '1', label: said('不足', 'little'), verdict: 'unmet', when: [{ measure: 'ratio', lessThan: '50' }] },
      ],
    },
  ],
  examples: [
    { source: '作例', target: '100件以上', actual: '60件', expect: { verdict: 'unmet', grades: { step: '2' } } },
  ],
}
const write = (name: string, scheme: object) => writeFileSync(join(folder, name), JSON.stringify(scheme, undefined, 2))
const choose = (wanted: string) => chooseScheme(createFiles(folder), '.', wanted)
const refused = async (wanted: string) => {
  const choice = await choose(wanted)
  return 'refusals' in choice ? choice.refusals.map((refusal) => sayRefusal(refusal).message.ja) : []
}
const grade = async (wanted: string, actual: string) => {
  const choice = await choose(wanted)
  if (!('scheme' in choice)) throw new Error(`${wanted} was refused`)
  const rating = rate(choice.scheme, { target: parseTarget('100件以上'), actual: parseActual(actual) })
  return [rating.scheme.version, rating.grades[0]?.grade?.id, rating.verdict]
}

test('a new scheme is a new file: nothing else', async () => {
  write('three-steps.v1.json', threeSteps)
  expect(await grade('three-steps', '60件')).toEqual([1, '2', 'unmet'])
  expect(await grade('three-steps', '100件')).toEqual([1, '3', 'met'])
})

test('the newest version is taken, and an old one can be named', async () => {
  const [axis] = threeSteps.axes
  const [full, half, little] = axis?.grades ?? []
  const easier = { ...axis, grades: [{ ...full, when: [{ measure: 'ratio', atLeast: '60' }] }, half, little] }
  write('three-steps.v2.json', { ...threeSteps, version: 2, axes: [easier] })
  expect(await grade('three-steps', '60件')).toEqual([2, '3', 'met'])
  expect(await grade('three-steps@1', '60件')).toEqual([1, '2', 'unmet'])
})

test('an unknown scheme is refused with those that there are', async () => {
  expect(await choose('four-steps')).toMatchObject({
    refusals: [{ kind: 'scheme-unknown', known: ['three-steps@1', 'three-steps@2'] }],
  })
})

test('a file that is no scheme is refused with the path and the line of every fault', async () => {
  const [axis] = threeSteps.axes
  write('faulty.v1.json', { ...threeSteps, id: 'faulty', axes: [{ ...axis, gradedBy: 'dice', grades: [] }] })
  const sentences = await refused('faulty')
  expect(sentences).toHaveLength(2)
  expect(sentences.join()).toMatch(/faulty\.v1\.json.*axes\.0\.gradedBy/)
  expect(sentences.join()).toContain('axes.0.grades')
})

test('a copy that kept the id of another scheme does not judge under its name', async () => {
  write('copied.v1.json', threeSteps)
  expect((await refused('copied')).join()).toMatch(/copied\.v1\.json.*id.*copied/)
})
