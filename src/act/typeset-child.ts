/** Sets one document in a process of its own: the source comes in on standard input, the PDF goes out on standard output. */
import { compileTypst } from '../write/pdf/compile-typst.ts'

const chunks: Buffer[] = []
for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
const pdf = compileTypst(Buffer.concat(chunks).toString('utf8'))
process.stdout.write(pdf)
