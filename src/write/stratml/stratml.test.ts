import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { XmlDocument, XsdValidator } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { arbitraryPlan } from '../../../tools/arbitrary/arbitrary-plan.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import { checkPlan } from '../../act/read-document.ts'
import { judgedPlan } from '../../act/render-document.ts'
import type { Plan } from '../../core/plan/plan.ts'
import type { StratmlDocument } from '../../core/stratml/stratml.ts'
import { stratmlOfPlan } from '../../report/stratml/stratml-of-plan.ts'
import { stratml } from './stratml.ts'

const rules = await readingRules()
const { checked } = await exampleDocument()
const write = (plan: Plan) =>
  new TextDecoder().decode(stratml(stratmlOfPlan(judgedPlan(checkPlan(plan, rules), undefined))))
const example = write({ ...checked.plan, tenant: '271071' })
const lines = example.split('\n').map((line) => line.trim())
/** The lines from one that holds some words, as many as are asked for. */
const from = (words: string, count: number) => {
  const at = lines.findIndex((line) => line.includes(words))
  return lines.slice(at, at + count)
}

const bare: StratmlDocument = {
  part: 2,
  type: 'Strategic_Plan',
  name: { text: 'n' },
  core: {
    organizations: [],
    values: [],
    goals: [{ name: { text: 'g' }, stakeholders: [], objectives: [], identifier: { text: 'goal-1' } }],
  },
}

describe('the example ward', () => {
  test('is a report of the namespace of Part 2', () => {
    expect(lines.slice(0, 2)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Report">',
    ])
  })

  test('an initiative is narrower than its strategy; its verdicts stand in descriptors, stated and computed apart', () => {
    const objective = from('<Name>つながりづくりの支援</Name>', 60)
    const strategy = checked.plan.goals[0]?.strategies[0]
    const initiative = strategy?.listings.find(({ title }) => title === 'つながりづくりの支援')?.initiative
    expect(objective.slice(1, 3)).toEqual([
      `<Identifier>${initiative}</Identifier>`,
      '<SequenceIndicator>1-1-3</SequenceIndicator>',
    ])
    const at = objective.indexOf('<Relationship RelationshipType="Narrower_Than">')
    expect(objective[at + 1]).toBe(`<ReferentIdentifier>${strategy?.id}</ReferentIdentifier>`)
    const names = objective.filter((line) => line.startsWith('<DescriptorName>達成状況')).slice(0, 2)
    expect(names).toEqual([
      '<DescriptorName>達成状況_記載</DescriptorName>',
      '<DescriptorName>達成状況_判定</DescriptorName>',
    ])
    expect(objective).toContain('<DescriptorValue>unmet 目標未達成</DescriptorValue>')
    expect(objective).toContain('<DescriptorValue>unmet</DescriptorValue>')
  })

  test('a promise and its result: exact figures, the unit, the words', () => {
    const indicator = from('<MeasurementDimension>近所とのつながりを前向きに', 30)
    expect(indicator[1]).toBe('<UnitOfMeasurement>%</UnitOfMeasurement>')
    for (const line of [
      '<StartDate>2017-04-01</StartDate>',
      '<EndDate>2018-03-31</EndDate>',
      '<NumberOfUnits>50</NumberOfUnits>',
      '<DescriptorName>atLeast</DescriptorName>',
      '<Description>50%以上</Description>',
      '<NumberOfUnits>49.9</NumberOfUnits>',
      '<Description>49.9%</Description>',
      '<Description>49.9% は 50%以上 に 0.1 ポイント足りず、未達成です</Description>',
    ])
      expect(indicator).toContain(line)
  })

  test('every 再掲 is a peer of its original, and of nothing else', () => {
    const relistings = checked.plan.goals.flatMap(({ strategies }) =>
      strategies.flatMap(({ listings }) => listings.filter(({ relisting }) => relisting)),
    )
    expect(relistings.length).toBeGreaterThan(0)
    const peers = lines.flatMap((line, index) =>
      line === '<Relationship RelationshipType="Peer_To">'
        ? [(lines[index + 1] ?? '').replace(/<\/?ReferentIdentifier>/g, '')]
        : [],
    )
    for (const peer of peers) expect(lines).toContain(`<Identifier>${peer}</Identifier>`)
    expect(new Set(peers).size).toBeGreaterThan(0)
    expect(relistings.map(({ initiative }) => initiative)).toEqual(expect.arrayContaining(peers))
  })
})

describe('what is written is always XML', () => {
  test('markup in a text stays text', () => {
    const title = { text: '<script>alert(1)</script> & "]]>" \r\n x' }
    expect(write({ ...checked.plan, title })).toContain(
      '<Name>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;]]&gt;&quot; &#13;\n x</Name>',
    )
  })

  test('what XML cannot carry becomes U+FFFD', () => {
    const title = { text: 'a\u0001b\ud800c\uffff' }
    expect(write({ ...checked.plan, title })).toContain('<Name>a\ufffdb\ufffdc\ufffd</Name>')
  })

  test.each([
    ['an id that stands twice', [{ text: 'goal-1' }, { text: 'goal-1' }]],
    ['an id that begins with a digit', [{ text: '1-goal' }]],
    ['an id with a blank', [{ text: 'goal 1' }]],
  ])('%s is a mistake of ours, and never written', (_, identifiers) => {
    const goals = identifiers.map((identifier) => ({ identifier, stakeholders: [], objectives: [] }))
    expect(() => stratml({ ...bare, core: { ...bare.core, goals } })).toThrow('no xs:ID')
  })
})

const schema = join(import.meta.dirname, '../../../../shared/standards/stratml/PerformancePlanOrReport20160216.xsd')
if (existsSync(schema))
  describe('extra: against the schema of 16 February 2016', () => {
    /** The complaints of the schema; none for a valid document. */
    function complaints(xml: string): string[] {
      using xsd = XmlDocument.fromBuffer(readFileSync(schema))
      using validator = XsdValidator.fromDoc(xsd)
      using document = XmlDocument.fromString(xml)
      try {
        validator.validate(document)
        return []
      } catch (problem) {
        return [problem instanceof Error ? problem.message : String(problem)]
      }
    }

    test('the example ward is valid', () => {
      expect(complaints(example)).toEqual([])
    })

    test('any plan is valid', () => {
      fc.assert(
        fc.property(arbitraryPlan, (plan) => {
          expect(complaints(write(plan))).toEqual([])
        }),
        { numRuns: 30 },
      )
    })

    test('a document that is not is complained of', () => {
      const text = new TextDecoder().decode(stratml(bare))
      expect(complaints(text)).toEqual([])
      expect(complaints(text.replace('<Description></Description>', ''))).toHaveLength(1)
    })
  })
