/** Draws one deck in a process of its own: deck and look come in on standard input, the PowerPoint file goes out on standard output. */
import { pptx } from '../write/pptx/pptx.ts'
import { readDeckJob } from './drawing-job.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const { value: deck, theme } = readDeckJob(Buffer.concat(chunks))
process.stdout.write(await pptx(deck, theme))
