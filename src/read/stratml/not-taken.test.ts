import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { contentModels, type Content, type ContentModel } from './content-model.ts'
import { readStratml } from './read-stratml.ts'

const { forms } = await readingRules()
const namespaces = {
  1: 'urn:ISO:std:iso:17469:tech:xsd:stratml_core',
  2: 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport',
}

/** A document in which every element of the schema stands, each list with two, and each of its words is found again by a name of its own. */
function everything(model: ContentModel, namespace: string) {
  const lines: string[] = []
  const words: { readonly word: string; readonly line: number; readonly element: string }[] = []
  const leaf = (name: string, kind: Exclude<Content, readonly unknown[]>, index: number): void => {
    if (kind === 'role') return void lines.push(`<${name}>${index === 0 ? 'Performer' : 'Beneficiary'}</${name}>`)
    if (kind.startsWith('day'))
      return void lines.push(`<${name}>${name === 'StartDate' ? '2017-10-01' : '2018-09-30'}</${name}>`)
    const word = kind === 'number' ? `9${words.length + 1000}` : `_w${words.length + 1000}`
    lines.push(`<${name}>${word}</${name}>`)
    words.push({ word, line: lines.length, element: name })
  }
  const element = (name: string, index: number): void => {
    const content = model.content.get(name) ?? 'words'
    if (typeof content === 'string') return leaf(name, content, index)
    const own =
      name === model.root ? ` xmlns="${namespace}"${name === 'StrategicPlan' ? '' : ' Type="Strategic_Plan"'}` : ''
    lines.push(`<${name}${own}>`)
    for (const [inner, , most] of content)
      for (let count = 0; count < Math.min(most, 2); count += 1) element(inner, count)
    lines.push(`</${name}>`)
  }
  element(model.root, 0)
  return { text: lines.join('\n'), words }
}

function readWell(text: string) {
  const reading = readStratml(text, { file: 'plan.xml', encoding: 'utf-8' }, forms)
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem))
  return reading
}

describe.each([1, 2] as const)('every element that Part %i has', (part) => {
  const { text, words } = everything(contentModels[part], namespaces[part])
  const { plan, lines, notTaken, defects } = readWell(text)
  const inPlan = JSON.stringify(plan).toLowerCase()
  const useOf = (line: number) => lines[line - 1]?.use

  test('is in order', () => {
    expect(defects).toEqual([])
  })

  test('is in the plan, or is told: nothing vanishes', () => {
    // A list of two stakeholders who perform is one text; the second result of a year is left for a person.
    const lost = words.filter(({ word, line }) => useOf(line) === 'record' && !inPlan.includes(word.replace(/^_/, '')))
    expect(lost).toEqual([])
    const untold = words.filter(({ word, line }) => useOf(line) === 'furniture' && inPlan.includes(word))
    expect(untold).toEqual([])
  })

  test('is counted by its kind, with the line of the first', () => {
    const told = new Map(notTaken.map(({ element, count }) => [element, count]))
    expect(told.get('Organization')).toBe(2)
    expect(told.get('Submitter')).toBe(1)
    for (const { element, at } of notTaken)
      expect(text.split('\n')[at.line - 1]).toContain(`<${element.split('/').at(-1) ?? ''}`)
    const gone = words.filter(({ line }) => useOf(line) === 'furniture')
    expect(gone.length).toBeGreaterThan(5)
    expect(gone.every(({ line }) => notTaken.some(({ at }) => at.line <= line))).toBe(true)
  })
})

test('of our own documents nothing of it is said: their places are given by conventions', () => {
  const { notTaken } = readWell(
    `<PerformancePlanOrReport xmlns="${namespaces[2]}" Type="Performance_Report"><Name>n</Name><StrategicPlanCore><Organization><Name>o</Name></Organization><Goal><Name>g</Name><Description/></Goal></StrategicPlanCore><AdministrativeInformation><Identifier>furikaeri.plan-1</Identifier></AdministrativeInformation></PerformancePlanOrReport>`,
  )
  expect(notTaken).toEqual([])
})
