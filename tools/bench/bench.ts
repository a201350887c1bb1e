import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { benches } from './benches.ts'
import { resultTable, type Result } from './result.ts'

const usage = `npm run bench [-- NAME… --plans 100 --seconds 3 --quick --json]\n${benches.map(({ name, about }) => `  ${name.padEnd(8)} ${about}`).join('\n')}\n`

/**
 * `npm run bench`: ours against a named floor, side by side in one run, medians. Goals are those of docs; nothing fails when one is missed,
 * because times depend on the machine and on what else it does.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: 'boolean' },
      help: { type: 'boolean' },
      quick: { type: 'boolean', default: false },
      plans: { type: 'string', default: '100' },
      seconds: { type: 'string', default: '3' },
    },
    allowPositionals: true,
  })
  const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
  const [plans, seconds] = [Number(values.plans), Number(values.seconds)]
  const wrong = [
    ...unknown.map((name) => `no such benchmark: ${name}`),
    ...(Number.isInteger(plans) && plans > 0 ? [] : [`--plans ${values.plans}: a number from 1`]),
    ...(seconds >= 1 && seconds <= 60 ? [] : [`--seconds ${values.seconds}: a number from 1 to 60`]),
  ]
  if (values.help === true || wrong.length > 0) {
    if (wrong.length > 0) process.exitCode = 1
    process.stderr.write([...wrong, usage].join('\n'))
    return
  }
  const answers: { name: string; about: string; results: readonly Result[] }[] = []
  if (values.json !== true)
    process.stdout.write(
      `Node ${process.version}, ${availableParallelism()} cores; medians of interleaved rounds; computing is timed by processor time\n`,
    )
  for (const { name, about, run } of benches.filter(
    (bench) => positionals.length === 0 || positionals.includes(bench.name),
  )) {
    const results = await run({ plans, seconds, quick: values.quick })
    answers.push({ name, about, results })
    if (values.json !== true) process.stdout.write(`\n${name}: ${about}\n${resultTable(results)}\n`)
  }
  if (values.json === true) process.stdout.write(`${JSON.stringify({ node: process.version, benches: answers })}\n`)
}

await main()
