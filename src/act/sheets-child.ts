/** Makes one spreadsheet in a process of its own: the workbook comes in on standard input, the file goes out on standard output. */
import { ods } from '../write/ods/ods.ts'
import { xlsx } from '../write/xlsx/xlsx.ts'
import { readSheetsJob } from './sheets-job.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const { workbook, format } = readSheetsJob(Buffer.concat(chunks))
process.stdout.write(format === 'xlsx' ? await xlsx(workbook) : ods(workbook))
