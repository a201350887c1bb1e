/** Fills in one workbook in a process of its own: workbook and words come in on standard input, the filled workbook or what is in the way goes out. */
import { fillAnswer, readFillJob } from './fill-job.ts'
import { fillOwnWorkbook } from './fill-own-workbook.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const { workbook, mapping, filling } = readFillJob(Buffer.concat(chunks))
process.stdout.write(fillAnswer(fillOwnWorkbook(workbook, mapping, filling)))
