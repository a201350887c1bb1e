import type { Workbook } from '../report/document/workbook.ts'

export type SheetsFormat = 'xlsx' | 'ods'
type Job = { readonly workbook: Workbook; readonly format: SheetsFormat }

/** A workbook with its format as bytes that go to another process. */
export const sheetsJob = (workbook: Workbook, format: SheetsFormat): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ workbook, format } satisfies Job))

/** The same on the other side. Both sides are ours, and nobody else writes there. */
export const readSheetsJob = (bytes: Uint8Array): Job =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  JSON.parse(new TextDecoder().decode(bytes)) as Job
