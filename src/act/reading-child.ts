/**
 * Reads one document in a process of its own: its name and the rules on the first line of standard input as JSON, then its bytes; the plan
 * with its lines goes out as JSON, or the refusals.
 */
import type { ReadingJob, ReadingAnswer } from './read-apart.ts'
import { readDocument } from './read-document.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const job = Buffer.concat(chunks)
const end = job.indexOf(10)

async function answer(): Promise<ReadingAnswer> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const { file, rules } = JSON.parse(job.subarray(0, end).toString()) as ReadingJob
  const bytes = new Uint8Array(job.subarray(end + 1))
  const read = await readDocument({ read: async () => bytes }, file, rules)
  return 'refusals' in read
    ? { refusals: read.refusals }
    : { reading: { plan: read.plan, source: read.source }, ...(read.isPart && { part: read.isPart }) }
}

try {
  process.stdout.write(JSON.stringify(await answer()))
} catch (cause) {
  process.stderr.write(`Error: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exitCode = 1
}
