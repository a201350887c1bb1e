import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { planSchema } from '../../core/plan/plan.ts'
import { readStratml } from './read-stratml.ts'

const { forms } = await readingRules()
const read = (text: string) => readStratml(text, { file: 'plan.xml', encoding: 'utf-8' }, forms)

/** Why a file is refused: kind, place and element. */
function refused(text: string): string | undefined {
  const reading = read(text)
  if (!('problem' in reading)) return undefined
  const { kind, at, element } = reading.problem
  return `${kind} ${at.line}:${at.column} ${element}`
}

function readWell(text: string) {
  const reading = read(text)
  if ('problem' in reading) throw new Error(JSON.stringify(reading.problem))
  planSchema.parse(reading.plan)
  return reading
}

/** What is wrong in a file that is read: fault, place, element, what is written. */
const faults = (text: string): string[] =>
  readWell(text).defects.map(({ fault, at, element, written, first }) =>
    [fault, `${at.line}:${at.column}`, element, written, ...(first === undefined ? [] : [`first ${first}`])].join(' '),
  )

const part2 = 'urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport'
const part1 = 'urn:ISO:std:iso:17469:tech:xsd:stratml_core'
/** A whole document around some lines that stand in its core; they begin in line 2. */
const report = (core: string, namespace = part2) =>
  `<PerformancePlanOrReport xmlns="${namespace}" Type="Performance_Report"><Name>n</Name><StrategicPlanCore>\n${core}\n</StrategicPlanCore></PerformancePlanOrReport>`
/** The same around one objective. */
const objective = (inside: string) =>
  report(`<Goal><Name>g</Name><Description/><Objective><Name>o</Name>\n${inside}\n</Objective></Goal>`)
const indicator = (instances: string, unit = '%') =>
  objective(
    `<PerformanceIndicator><MeasurementDimension>d</MeasurementDimension><UnitOfMeasurement>${unit}</UnitOfMeasurement>\n${instances}\n</PerformanceIndicator>`,
  )
const goal = '<Goal><Name>g</Name><Description/></Goal>'

describe('refused whole, with the place and the element', () => {
  test.each<[string, string, string]>([
    ['a DOCTYPE', '<!DOCTYPE x SYSTEM "http://localhost/x.dtd"><StrategicPlan/>', 'doctype 1:45 '],
    [
      'entities in entities',
      '<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>\n<StrategicPlan><Name>&c;</Name></StrategicPlan>',
      'doctype 1:51 ',
    ],
    ['a DOCTYPE behind the root', `${report(goal)}<!DOCTYPE x>`, 'broken 3:56 '],
    ['tags that do not match', '<StrategicPlan>\n<Name></StrategicPlan>', 'broken 2:23 StrategicPlan'],
    ['no end', '<StrategicPlan><Name>', 'broken 1:22 Name'],
    ['two roots', '<StrategicPlan/><StrategicPlan/>', 'broken 1:32 '],
    ['words in front', 'x<StrategicPlan/>', 'broken 1:3 '],
    ['a prefix that is not declared', '<s:StrategicPlan/>', 'broken 1:19 '],
    ['an attribute twice', '<StrategicPlan a="1" a="2"/>', 'broken 1:29 '],
    ['a character that no XML has', '<StrategicPlan><Name>&#0;</Name></StrategicPlan>', 'broken 1:26 Name'],
    ['another language of XML', '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"/>', 'not-stratml 2:1 feed'],
    ['64 elements in each other and one more', '<a>'.repeat(65), 'too-deep 1:193 a'],
    ['200,000 elements in each other', '<StrategicPlan>'.repeat(200_000), 'too-deep 1:961 StrategicPlan'],
    [
      'a thousand attributes and one more',
      `<StrategicPlan ${Array.from({ length: 1001 }, (_, index) => `a${index}="1"`).join(' ')}/>`,
      'too-many-elements 1:8915 ',
    ],
    ['more elements than any plan has', `<StrategicPlan>${'<a/>'.repeat(200_000)}</StrategicPlan>`, 'too-many-elements 1:800012 StrategicPlan'],
    ['more lines than any plan has', `<StrategicPlan>${'\n'.repeat(350_000)}</StrategicPlan>`, 'too-many-elements 303090:1 StrategicPlan'],
    ['a hundred unknown entities and one more', `<a>${Array.from({ length: 101 }, (_, index) => `&e${index};`).join('')}</a>`, 'broken 1:500 a'],
    ['nothing', '', 'broken 1:1 '],
  ])('%s', (_, text, why) => {
    expect(refused(text)).toBe(why)
  }) // prettier-ignore
})

describe('named with line and element, and the sound rest is read', () => {
  test.each<[string, string, readonly string[]]>([
    ['the namespace of another part', report(goal, part1), [`wrong-namespace 1:1 PerformancePlanOrReport ${part1}`]],
    ['an older namespace', report(goal, 'http://www.stratml.net'), ['wrong-namespace 1:1 PerformancePlanOrReport http://www.stratml.net']],
    ['no namespace', report(goal).replace(/ xmlns="[^"]*"/, ''), ['wrong-namespace 1:1 PerformancePlanOrReport ']],
    ['an element of another namespace', report(`${goal}\n<Goal xmlns="urn:x"><Name>x</Name></Goal>`), ['wrong-namespace 3:1 Goal urn:x']],
    ['no Type', report(goal).replace(/ Type="[^"]*"/, ''), ['missing-attribute 1:1 PerformancePlanOrReport Type']],
    ['a Type that there is not', report(goal).replace('"Performance_Report"', '"Report"'), ['wrong-value 1:1 PerformancePlanOrReport Type="Report"']],
    ['an unknown attribute', report(goal.replace('<Goal>', '<Goal id="x">')), ['unknown-attribute 2:1 Goal id']],
    ['an unknown element', report(`<Goals/>${goal}`), ['unknown-element 2:1 Goals StrategicPlanCore']],
    ['an element where it may not stand', report(`${goal}<Objective/>`), ['unknown-element 2:42 Objective StrategicPlanCore']],
    ['elements in words', report('<Goal><Name>a <b>bold</b> goal</Name><Description/></Goal>'), ['element-in-text 2:15 Name b']],
    ['words outside of elements', report(`${goal} loose`), ['stray-text 2:42 StrategicPlanCore loose']],
    ['the wrong order', report('<Goal><Description/><Name>g</Name></Goal>'), ['wrong-order 2:21 Name Description']],
    ['a second Name', report('<Goal><Name>g</Name><Name>h</Name><Description/></Goal>'), ['too-many 2:21 Name Goal']],
    ['no Name', report('<Goal><Description/></Goal>'), ['missing-element 2:1 Goal Name']],
    ['no goal at all', report(''), ['missing-element 1:129 StrategicPlanCore Goal']],
    ['no core', `<StrategicPlan xmlns="${part1}"><Name>n</Name></StrategicPlan>`, ['missing-element 1:1 StrategicPlan StrategicPlanCore']],
    ['an id twice', report(goal.replace('<Description/>', '<Description/><Identifier>_x</Identifier>').repeat(2)), ['duplicate-id 2:115 Identifier _x first 2']],
    ['an id that begins with a digit', objective('<Identifier>9a</Identifier>'), ['bad-id 3:13 Identifier 9a']],
    ['an empty id', objective('<Identifier/>'), ['bad-id 3:1 Identifier ']],
    ['an id with a blank inside', objective('<Identifier>_a b</Identifier>'), ['bad-id 3:13 Identifier _a b']],
    ['NaN', indicator('<MeasurementInstance><TargetResult><NumberOfUnits>NaN</NumberOfUnits></TargetResult></MeasurementInstance>'), ['not-a-number 4:51 NumberOfUnits NaN']],
    ['a figure with a comma', indicator('<MeasurementInstance><ActualResult><NumberOfUnits>1,730</NumberOfUnits></ActualResult></MeasurementInstance>'), ['not-a-number 4:51 NumberOfUnits 1,730']],
    ['a day that there is not', indicator('<MeasurementInstance><ActualResult><EndDate>2017-02-29</EndDate></ActualResult></MeasurementInstance>'), ['not-a-date 4:45 EndDate 2017-02-29']],
    ['a stage that there is not', objective('<PerformanceIndicator ValueChainStage="Impact"><MeasurementDimension/><UnitOfMeasurement/></PerformanceIndicator>'), ['wrong-value 3:1 PerformanceIndicator ValueChainStage="Impact"']],
    ['a role that there is not', objective('<Stakeholder><Name>s</Name><Role><Name>r</Name><RoleType>Owner</RoleType></Role></Stakeholder>'), ['wrong-value 3:58 RoleType Owner']],
    ['an entity of HTML, named once', report(goal.replace('>g<', '>a&nbsp;b&nbsp;c<')), ['unknown-entity 2:20 Name &nbsp;']],
    ['names that every object has', report(goal.replace('>g<', '>&constructor;<')), ['unknown-entity 2:26 Name &constructor;']],
  ])('%s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected)
    expect(readWell(text).plan.title?.text).toBe('n')
  }) // prettier-ignore

  test('an empty Identifier, number or day is none, where the schema lets it stand', () => {
    expect(
      faults(
        indicator(
          '<MeasurementInstance><TargetResult><StartDate/><NumberOfUnits/></TargetResult></MeasurementInstance>',
        ),
      ),
    ).toEqual([])
  })

  test('of a thousand faults a hundred are named, and that there are more', () => {
    const found = faults(report(goal + '<x/>'.repeat(1000)))
    expect(found).toHaveLength(101)
    expect(found.at(-1)).toMatch(/^more /)
  })

  test('what is left out is left for a person, with its line', () => {
    const { lines } = readWell(report(`${goal}\n<Foo>\n<Bar>x</Bar>\n</Foo>\n`))
    expect(lines.map(({ use }) => use)).toEqual([
      'record',
      'record',
      'needs-a-person',
      'needs-a-person',
      'needs-a-person',
      'furniture',
      'furniture',
    ])
  })
})

describe('documents of others', () => {
  const agency = readFileSync(join(import.meta.dirname, '../../../examples/stratml/agency.xml'), 'utf8')

  test('Part 2: goals, objectives, indicators with their promises and results, each with its line', () => {
    const { plan, isOurs } = readWell(agency)
    expect(isOurs).toBe(false)
    expect(plan.goals.map(({ number, title }) => `${number} ${title.text}`)).toEqual([
      '1 Safe Crossings',
      '2 Quiet Nights',
    ])
    const [strategy] = plan.goals[0]?.strategies ?? []
    expect(strategy?.id).toBe('strategy-5b3f0e2a-objective')
    expect(strategy?.section?.text).toBe('Roads Office')
    const [waits, surveys] = strategy?.indicators ?? []
    expect(waits?.target?.target).toMatchObject({
      kind: 'threshold',
      comparator: 'atLeast',
      value: '40',
      unit: 'Crossings',
    })
    expect(waits?.actual).toMatchObject({ actual: { value: '43', unit: 'Crossings' } })
    expect(waits?.stated).toMatchObject({ verdict: 'met', text: 'Met' })
    expect(waits?.series?.map(({ fiscalYear, actual }) => [fiscalYear, actual?.actual.text])).toEqual([
      [2013, '31Crossings'],
    ])
    expect(surveys?.note?.text).toContain('Percentage of people who were asked at the crossing')
    expect(agency.split('\n')[(waits?.name.at?.line ?? 0) - 1]).toContain('<MeasurementDimension>')
  })

  test('words keep their lines and lose the blanks of the layout', () => {
    const { plan } = readWell(agency)
    expect(plan.mission?.text).toBe('To bring people across the road.\nSlowly.')
    expect(agency.split('\n')[(plan.mission?.at?.line ?? 0) - 1]).toContain('To bring people')
    expect(plan.notes?.map(({ text }) => text)).toEqual(['Written for a test.', 'Patience: We wait for everyone.'])
  })

  test('Part 1: a strategic plan', () => {
    const { plan, defects } = readWell(
      `<StrategicPlan xmlns="${part1}"><Name>Plan</Name><StrategicPlanCore><Vision><Description>v</Description></Vision><Goal><Name>g</Name><Description>d</Description><Objective><Description>only words</Description></Objective></Goal></StrategicPlanCore><AdministrativeInformation><StartDate>2015-04-01</StartDate><EndDate>2016-03-31</EndDate></AdministrativeInformation></StrategicPlan>`,
    )
    expect(defects).toEqual([])
    expect([plan.vision?.text, plan.fiscalYear]).toEqual(['v', 2015])
    expect(plan.goals[0]?.strategies[0]?.title.text).toBe('only words')
  })

  test('an empty day is no fault in Part 2, and one in Part 1', () => {
    const text = (root: string, namespace: string) =>
      `<${root} xmlns="${namespace}" ${root === 'StrategicPlan' ? '' : 'Type="Strategic_Plan"'}><Name>n</Name><StrategicPlanCore>${goal}</StrategicPlanCore><AdministrativeInformation><StartDate/></AdministrativeInformation></${root}>`
    expect(faults(text('PerformancePlanOrReport', part2))).toEqual([])
    expect(faults(text('StrategicPlan', part1))).toHaveLength(1)
  })

  test('a verdict in a descriptor is stated; other judgements are left as they are', () => {
    const stated = (value: string) =>
      readWell(
        indicator(
          `<MeasurementInstance><ActualResult><NumberOfUnits>5</NumberOfUnits><Descriptor><DescriptorValue>${value}</DescriptorValue></Descriptor></ActualResult></MeasurementInstance>`,
        ),
      ).plan.goals[0]?.strategies[0]?.indicators[0]?.stated?.verdict
    expect(['Met', 'Not Met', '未達成', 'Improved'].map(stated)).toEqual(['met', 'unmet', 'unmet', undefined])
  })

  test('two results of one year: the first is taken, the other is left for a person', () => {
    const result = (value: string) => `<ActualResult>\n<NumberOfUnits>${value}</NumberOfUnits>\n</ActualResult>\n`
    const { plan, lines } = readWell(
      indicator(`<MeasurementInstance>\n${result('5')}${result('6')}</MeasurementInstance>`),
    )
    expect(plan.goals[0]?.strategies[0]?.indicators[0]?.actual?.actual.text).toBe('5%')
    expect(lines.filter(({ use }) => use === 'needs-a-person').map(({ line }) => line)).toEqual([8, 9, 10])
  })
})

const shared = join(import.meta.dirname, '../../../../shared')
if (existsSync(join(shared, 'hostile')))
  describe('extra: hostile files of others', () => {
    const files = readdirSync(join(shared, 'hostile')).filter((name) => name.endsWith('.xml'))
    test.each(files)('%s', (name) => {
      const text = readFileSync(join(shared, 'hostile', name), 'utf8')
      const expected: Record<string, string | readonly string[]> = {
        'stratml_billion_laughs.xml': 'doctype',
        'stratml_xxe_file.xml': 'doctype',
        'stratml_dup_id.xml': ['duplicate-id 2:260 Identifier _x first 2'],
        'stratml_valid_min.xml': [],
      }
      expect(refused(text)?.split(' ')[0] ?? faults(text)).toEqual(expected[name])
    })
  })
