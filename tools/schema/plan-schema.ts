import { z } from 'zod'
import { planSchema } from '../../src/core/plan/plan.ts'
import { sampleSchema } from '../../src/core/statistics/sample.ts'
import { actualSchema } from '../../src/core/target/actual.ts'
import { baseSchema, decimalTextSchema, targetSchema } from '../../src/core/target/target.ts'

/** Schemas of figures, which plan.ts uses: under names of their own instead of once more at every use. */
const named = [
  [targetSchema, 'Target', 'a promise: the text as written and what it means; nothing is rounded'],
  [actualSchema, 'Actual', 'a result: the text as written and what it means'],
  [baseSchema, 'Base', 'what a relative promise is held against: last year, a base year, an average'],
  [sampleSchema, 'Sample', 'how a survey was drawn: n answers out of `sent` questionnaires from a `population`'],
  [decimalTextSchema, 'DecimalText', 'an exact decimal number as text in plain notation: "79.2", "-0.8", "12600"'],
] as const

/** Where the published schema lies, from the root of the repository. */
export const planSchemaFile = 'docs/furikaeri.plan-1.schema.json'

/** The JSON Schema (draft 2020-12) of `furikaeri.plan/1`, from the very schema that validates plans at every door. */
export function planJsonSchema(): string {
  const metadata = z.registry<z.core.GlobalMeta>()
  for (const [schema, id, description] of named)
    metadata.add(schema, { ...z.globalRegistry.get(schema), id, description })
  const ofSchema = metadata.get.bind(metadata)
  metadata.get = (schema) => ofSchema(schema) ?? z.globalRegistry.get(schema)
  const schema = z.toJSONSchema(planSchema, { target: 'draft-2020-12', metadata })
  const { $schema, ...rest } = schema
  const head = {
    $schema,
    $id: 'urn:furikaeri:plan:1',
    title: '運営方針の計画と振り返り / a plan and its review (furikaeri.plan/1)',
    description:
      '一つの自治体・一つの年度の計画。数値は文字列(例 "79.2")で、原文とその場所を添える。この図式で表せない決まり(id が重複しないこと、参照先があること)は furikaeri check が確かめる。',
  }
  return `${JSON.stringify({ ...head, ...rest }, null, 2)}\n`
}
