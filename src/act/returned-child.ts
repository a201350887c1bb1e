/**
 * Reads the cells of one spreadsheet in a process of its own: its format on the first line of standard input, then its bytes; what was found in
 * tables of ours goes out as JSON, or null where there are none.
 */
import { findEntries } from '../core/section-workbook/find-entries.ts'
import { readCells, type CellsFormat } from '../read/workbook/read-cells.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const job = Buffer.concat(chunks)
const end = job.indexOf(10)
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const format = job.subarray(0, end).toString() as CellsFormat
const read = await readCells(format, new Uint8Array(job.subarray(end + 1)))
if ('problem' in read) process.stdout.write(JSON.stringify(read))
else {
  const found = findEntries(read)
  process.stdout.write(JSON.stringify(found.marks.length === 0 ? null : found))
}
