import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/core/check/check.ts'
import { evaluate } from '../../src/core/evaluation.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import type { Dataset } from '../../src/report/dataset.ts'
import { datasetNames, datasets } from '../../src/report/open-data/datasets.ts'
import { arbitraryPlan } from '../arbitrary/arbitrary-plan.ts'
import { root } from '../documents/documents.ts'
import { readingRules } from '../generate/reading-rules.ts'
import { exampleWard } from '../published/example-edition.ts'
import { givenTable, readTable, type GivenTable } from './given-table.ts'
import { readabilityRules } from './readability-rules.ts'

const ward = await exampleWard()
const [edition] = ward.editions
if (edition === undefined) throw new Error('nothing is published')
const { scheme, forms } = await readingRules()
const release = { publisher: '大阪市港区', tenant: '271071', fiscalYear: 2017, publishedAt: edition.publishedAt }

const empty: Plan = { ...edition.judged.plan, fiscalYear: 1990, form: forms[0], goals: [], initiatives: [] }
const judged = (plan: Plan) => {
  const evaluation = evaluate(plan, scheme)
  const { findings } = check(plan, evaluation, forms[0], { lines: [], textOf: () => '', defects: [] })
  return { plan, evaluation, findings }
}
const headOf = ({ columns }: Dataset) => columns.map(({ name }) => name)
const tableOf = (name: Dataset['name'], of: Parameters<(typeof datasets)['indicators']>[0]) =>
  givenTable(datasets[name](of), release, headOf(datasets[name](judged(empty))))

const complaints = (table: GivenTable) =>
  readabilityRules.flatMap((rule) => rule.check(table).map((what) => `${rule.number}: ${what}`))

describe('every table of the example ward keeps all rules', () => {
  test.each(datasetNames)('%s.csv', (name) => {
    const table = tableOf(name, edition.judged)
    expect(table.records.length).toBeGreaterThan(8)
    expect(complaints(table)).toEqual([])
  })
})

test('tables of any plan keep all rules', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const of = judged({ ...plan, tenant: '271071', fiscalYear: 2017 })
      for (const name of datasetNames) expect(complaints(tableOf(name, of))).toEqual([])
    }),
    { numRuns: 60 },
  )
})

/** A sound table of indicators, and how it would break each rule. */
const sound = tableOf('indicators', edition.judged)
const withText = (change: (text: string) => string) => readTable(new TextEncoder().encode(change(sound.text)), sound)
const withColumn = (id: string, change: Partial<Dataset['columns'][number]>): GivenTable => ({
  ...sound,
  dataset: {
    ...sound.dataset,
    columns: sound.dataset.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
  },
})
const instead = (from: string, to: string) => () => withText((text) => text.replace(from, to))

const broken: Readonly<Record<string, () => GivenTable>> = {
  'L1-01': instead('\uFEFF', ''),
  'L1-02': () => withText((text) => `${text}合計,10\r\n`),
  'L1-03': () => withText((text) => text.split('\r\n').slice(0, 5).join('\r\n')),
  'L1-04': instead('\uFEFF', '\uFEFF指標の一覧\r\n'),
  'L1-05': instead('目標_値', ''),
  'L1-06': instead(',process,', ',process,　'),
  'L1-07': instead(',50,%,', ',50・60,%,'),
  'L1-08': instead('つながりづくり', 'つながり\uE000づくり'),
  'L1-09': instead(',,unmet', ',0,unmet'),
  'L1-10': instead('区民', '\0'),
  'L1-11': instead('区民', '\0'),
  'L1-12': instead(',process,', ',,process,'),
  'L1-13': () => withText((text) => text.split('\r\n').slice(0, 5).join('\r\n')),
  'L1-14': instead('つながりづくりの支援', '"つながり\nづくりの支援"'),
  'L1-15': () => withText((text) => text.replace(/"([^"\r\n]*,[^"\r\n]*)"|(つながりづくりの支援)/, '"$2$1"')),
  'L2-01': instead(',49.9,', ',49.9%,'),
  'L2-02': instead('271071,2017,1,', '〃,〃,1,'),
  'L2-03': instead('目標_値', '実績_値'),
  'L2-04': instead(',process,', ',プロセス,'),
  'L2-05': instead(',process,', ',その他(手書き),'),
  'L2-06': instead('つながりづくりの支援', '=HYPERLINK(1)'),
  'L3-01': instead('\uFEFF', '\uFEFF\r\n'),
  'L3-02': () => withColumn('verdict', { values: { unheard: { ja: 'x', en: 'x' } } }),
  'L3-03': instead(',49.9,', ',※,'),
  'L3-04': () => {
    const [, ...columns] = sound.dataset.columns.filter(({ id }) => id !== 'gap_unit')
    return { ...sound, dataset: { ...sound.dataset, columns } }
  },
  'L3-05': instead('271071,2017,', '271071,29,'),
  'L3-06': instead('271071,', '27107,'),
  'L3-07': () => ({ ...sound, otherHead: sound.head.slice(1) }),
  'L3-08': () => ({ ...sound, metadata: { tableSchema: { columns: [] } } }),
  'L3-09': instead('目標_値', '2017年の目標'),
}

describe('a table that breaks a rule is found by it', () => {
  test.each(readabilityRules)('$number $asks', ({ number, check: checkRule }) => {
    const table = broken[number]?.()
    if (table === undefined) throw new Error(`nothing breaks ${number}`)
    expect(checkRule(sound)).toEqual([])
    expect(checkRule(table)).not.toEqual([])
  })
})

test('what only a person can say has its reason', () => {
  expect(readabilityRules.filter(({ person }) => person !== undefined).map(({ number }) => number)).toEqual([
    'L1-07',
    'L1-08',
  ])
})

const list = join(root, '../shared/standards/machine-readability-rules_digital-go-jp.json')
if (existsSync(list))
  describe('extra: against the list of the Digital Agency', () => {
    test('every rule is here, by its number, in its order', () => {
      const { rules } = JSON.parse(readFileSync(list, 'utf8')) as { rules: [string, string][] }
      expect(readabilityRules.map(({ number }) => number)).toEqual(rules.map(([number]) => number))
    })
  })
