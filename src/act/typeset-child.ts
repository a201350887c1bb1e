/** Sets one document in a process of its own: the source comes in on standard input, the PDF goes out on standard output. */
import { compileTypst } from '../write/pdf/compile-typst.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
try {
  process.stdout.write(compileTypst(Buffer.concat(chunks).toString('utf8')))
} catch (cause) {
  process.stderr.write(`Error: ${cause instanceof Error ? cause.message : String(cause)}`)
  process.exitCode = 1
}
