import { z } from 'zod'

const said = z.strictObject({ ja: z.string().min(1), en: z.string().min(1) })

/** What a cell of an official sheet can show, by the record that it belongs to. A sheet names them; it computes nothing. */
export const sheetFields = [
  'plan.publisher',
  'plan.fiscalYear',
  'plan.title',
  'plan.vision',
  'plan.mission',
  'plan.policy',
  'plan.summary',
  'plan.nextPolicy',
  'plan.history',
  'goal.number',
  'goal.title',
  'goal.section',
  'goal.future',
  'goal.situation',
  'goal.analysis',
  'goal.issue',
  'goal.mainStrategies',
  'goal.summary',
  'goal.nextPolicy',
  'strategy.number',
  'strategy.title',
  'strategy.section',
  'strategy.desiredState',
  'strategy.approach',
  'strategy.problem',
  'strategy.nextPolicy',
  'strategy.progress',
  'strategy.effectiveness',
  'strategy.otherGrades',
  'initiative.number',
  'initiative.title',
  'initiative.relisted',
  'initiative.section',
  'initiative.content',
  'initiative.activities',
  'initiative.situation',
  'initiative.problem',
  'initiative.countermeasure',
  'initiative.nextPolicy',
  'initiative.midYear',
  'initiative.yearEnd',
  'initiative.overall',
  'initiative.grades',
  'initiative.stated',
  'initiative.verdict',
  'initiative.budget',
  'initiative.settlement',
  'indicator.name',
  'indicator.baseline',
  'indicator.target',
  'indicator.finalTarget',
  'indicator.actual',
  'indicator.previous',
  'indicator.stated',
  'indicator.verdict',
  'indicator.note',
  'budget.fiscalYear',
  'budget.budget',
  'budget.settlement',
] as const
export type SheetField = (typeof sheetFields)[number]

const columns = z.int().min(1).max(30).default(1).describe('how many columns it takes')
const cellSchema = z.union([
  z.strictObject({ label: z.string().min(1).describe('words of the form itself'), columns }),
  z.strictObject({ field: z.enum(sheetFields).describe('what the plan says'), columns }),
  z.strictObject({ empty: z.literal(true).describe('room for a pen'), columns }),
])
export type SheetCell = z.infer<typeof cellSchema>

const rowSchema = z.strictObject({
  cells: z.array(cellSchema).min(1),
  look: z.enum(['title', 'heading', 'field']).default('field'),
  repeat: z.literal(true).optional().describe('stays in sight and stands on every printed page; the first rows only'),
})
export type SheetRowForm = z.infer<typeof rowSchema>

/** Rows that stand once for every record: of the plan, or of the record around them. */
export type SheetBlock = {
  readonly each: 'goal' | 'strategy' | 'initiative' | 'unlisted' | 'indicator' | 'budget'
  readonly listed?: 'own' | 'again' | undefined
  readonly kinds?: readonly ('outcome' | 'process' | 'withdrawal')[] | undefined
  readonly below?: true | undefined
  readonly blank?: true | undefined
  readonly rows: readonly (SheetRowForm | SheetBlock)[]
}

const blockSchema: z.ZodType<SheetBlock> = z.lazy(() =>
  z.strictObject({
    each: z
      .enum(['goal', 'strategy', 'initiative', 'unlisted', 'indicator', 'budget'])
      .describe('unlisted: initiatives that no strategy lists'),
    listed: z
      .enum(['own', 'again'])
      .optional()
      .describe('initiatives where they count, or where they stand again (再掲)'),
    kinds: z
      .array(z.enum(['outcome', 'process', 'withdrawal']))
      .optional()
      .describe('which indicators; all unless said'),
    below: z.literal(true).optional().describe('the indicators of the strategies of a goal too'),
    blank: z.literal(true).optional().describe('where there is none, the rows stand once with empty fields'),
    rows: z.array(z.union([rowSchema, blockSchema])).min(1),
  }),
)

const widthOf = (cells: readonly SheetCell[]): number => cells.reduce((sum, cell) => sum + cell.columns, 0)
const rowsIn = (rows: readonly (SheetRowForm | SheetBlock)[]): SheetRowForm[] =>
  rows.flatMap((row) => ('each' in row ? rowsIn(row.rows) : [row]))

/**
 * An official sheet (様式) as data: which fields stand in which order under which labels, and for plans of which forms or years it is. One file is
 * one sheet; a city adds its own without code. Example: `sheets/osaka-g1-form1.v1.json`.
 */
export const sheetFormSchema = z
  .strictObject({
    schema: z.literal('furikaeri.sheet/1'),
    id: z.string().regex(/^[a-z0-9-]+$/),
    version: z.int().min(1),
    title: said,
    source: z.string().min(1),
    name: z
      .string()
      .max(28)
      .regex(/^[^'[\]:*?/\\\p{Cc}]+$/u)
      .describe('what the sheet is called in the workbook'),
    forms: z.array(z.string()).describe('ids of the forms (forms/) whose plans have this sheet'),
    fiscalYears: z
      .strictObject({ from: z.int(), to: z.int().optional() })
      .optional()
      .describe('the years of the sheet, for plans whose form has no sheet of its own'),
    orientation: z.enum(['portrait', 'landscape']),
    columns: z.array(z.number().min(1).max(100)).min(1).max(30).describe('widths in letters of full width'),
    rows: z.array(z.union([rowSchema, blockSchema])).min(1),
  })
  .superRefine((sheet, context) => {
    for (const row of rowsIn(sheet.rows))
      if (widthOf(row.cells) > sheet.columns.length)
        context.addIssue({ code: 'custom', path: ['rows'], message: `a row has ${widthOf(row.cells)} columns` })
  })
export type SheetForm = z.infer<typeof sheetFormSchema>
