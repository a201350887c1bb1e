import { parseArgs } from 'node:util'
import { readingRules } from '../generate/reading-rules.ts'
import { measureReading, type Measured } from './reading/measure-reading.ts'
import { reportOf, tablesOf } from './reading/reading-tables.ts'

const usage = `npm run bench:reading [-- --seed 1 --documents 6 --quick --layout NAME --shape NAME --details --json]
  Reads generated documents of which the truth is known; progress goes to stderr. Nothing fails: it measures.
`

/** `npm run bench:reading`: how well documents are read, by layout, shape and field, clean and dirty. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      documents: { type: 'string', default: '6' },
      quick: { type: 'boolean', default: false },
      layout: { type: 'string' },
      shape: { type: 'string' },
      details: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const documents = values.quick ? 1 : Number(values.documents)
  if (values.help || !(Number.isInteger(documents) && documents > 0)) {
    process.stderr.write(usage)
    return
  }
  const only = (layout: string, shape: string) =>
    (values.layout ?? layout) === layout && (values.shape ?? shape) === shape
  const measured: Measured[] = []
  let told = ''
  for await (const one of measureReading({ seed: values.seed, documents, only }, await readingRules())) {
    measured.push(one)
    if (told !== one.layout) process.stderr.write(`${(told = one.layout)}\n`)
  }
  process.stdout.write(
    values.json ? `${JSON.stringify(reportOf(values.seed, measured))}\n` : tablesOf(measured, values.details),
  )
}

await main()
