/** Draws one paper in a process of its own: paper and look come in on standard input, the file for Word goes out on standard output. */
import { docx } from '../write/docx/docx.ts'
import { readPaperJob } from './drawing-job.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const { value: paper, theme } = readPaperJob(Buffer.concat(chunks))
process.stdout.write(await docx(paper, theme))
