/** Reads one file of an office in a process of its own: its format on the first line of standard input, then its bytes; the lines go out as JSON. */
import type { FileFormat } from '../read/file-format.ts'
import { readLaidOut } from '../read/read-laid-out.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const job = Buffer.concat(chunks)
const end = job.indexOf(10)
try {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const format = job.subarray(0, end).toString() as FileFormat
  process.stdout.write(JSON.stringify(await readLaidOut(format, new Uint8Array(job.subarray(end + 1)))))
} catch (cause) {
  process.stderr.write(`Error: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exitCode = 1
}
