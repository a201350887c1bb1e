import { z } from 'zod'
import { sheetFields, type SheetField } from './sheet-form.ts'

const planFields: readonly SheetField[] = sheetFields.filter((field) => field.startsWith('plan.'))
const isPlanField = (field: SheetField): boolean => planFields.includes(field)

const sheet = z.string().min(1).optional().describe('the sheet to look in; every sheet unless said')
const replace = z
  .literal(true)
  .optional()
  .describe('what stands in the cell already is written over; without it that is refused')
const onePerPlan = z.enum(sheetFields).refine(isPlanField, { error: `one of ${planFields.join(', ')}` })

const cellSchema = z.union([
  z.strictObject({
    field: onePerPlan.describe('what the plan says'),
    label: z.string().min(1).describe('the words of the form beside which it is written'),
    beside: z.enum(['right', 'below']).default('right').describe('on which side of the words'),
    sheet,
    replace,
  }),
  z.strictObject({
    field: onePerPlan,
    name: z.string().min(1).describe('a name that the workbook gives to a cell'),
    replace,
  }),
])
/** Where one thing that a plan says once is written. */
export type MappedCell = z.infer<typeof cellSchema>

const levels = ['goal', 'strategy', 'initiative', 'indicator', 'budget'] as const
const tableSchema = z.strictObject({
  each: z
    .array(z.enum(levels))
    .min(1)
    .max(4)
    .describe(
      'whose rows they are, from the outer to the inner: ["initiative", "indicator"] has a row for every indicator',
    ),
  listed: z
    .enum(['own', 'again'])
    .optional()
    .describe('initiatives where they count, or where they stand again (再掲)'),
  kinds: z
    .array(z.enum(['outcome', 'process', 'withdrawal']))
    .optional()
    .describe('which indicators; all unless said'),
  blank: z.literal(true).optional().describe('a record with nothing of the inner level has a row too'),
  below: z.literal(true).optional().describe('the indicators of the strategies of a goal too'),
  sheet,
  columns: z
    .array(
      z.strictObject({
        heading: z.string().min(1).describe('the words at the head of the column'),
        field: z.enum(sheetFields).describe('what is written below them'),
      }),
    )
    .min(1)
    .max(30),
})
/** A table whose rows are records of the plan; its columns are found by the words at their heads. */
export type MappedTable = z.infer<typeof tableSchema>

/**
 * Which field of a plan goes where in a workbook that a city has already: beside which words, into which named cell, under which heads. Example:
 * `examples/own-workbook/mapping.json`.
 */
export const workbookMappingSchema = z.strictObject({
  schema: z.literal('furikaeri.workbook/1'),
  cells: z.array(cellSchema).max(500).default([]),
  tables: z.array(tableSchema).max(50).default([]),
})
export type WorkbookMapping = z.infer<typeof workbookMappingSchema>
