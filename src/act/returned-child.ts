/** Reads the cells of one spreadsheet in a process of its own: its format on the first line of standard input, then its bytes; its sheets go out as JSON, or null where none is ours. */
import { parseMark } from '../core/section-workbook/workbook-mark.ts'
import { readCells, type CellsFormat } from '../read/workbook/read-cells.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const job = Buffer.concat(chunks)
const end = job.indexOf(10)
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const format = job.subarray(0, end).toString() as CellsFormat
const read = await readCells(format, new Uint8Array(job.subarray(end + 1)))
const isOurs =
  'problem' in read ||
  read.some(({ rows }) => rows.some((row) => row.some((cell) => parseMark(cell?.text ?? '') !== undefined)))
process.stdout.write(JSON.stringify(isOurs ? read : null))
