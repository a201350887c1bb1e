/**
 * `npm run check`: everything that decides whether a change may land, in the order in which a fault is cheapest to find.
 * All steps run, so that one look shows every problem; the exit code is 1 when any step failed.
 */
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The script behind a development command, run by this Node whatever `node` is on the PATH. */
function script(packageName: string, command: string): string {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const file = typeof bin === 'string' ? bin : bin[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}

const steps: { title: string; command: string[] }[] = [
  { title: 'format', command: [script('oxfmt', 'oxfmt'), '--check', '.'] },
  { title: 'lint', command: [script('oxlint', 'oxlint'), '--type-aware', '--deny-warnings'] },
  { title: 'types', command: [script('typescript', 'tsc'), '--noEmit', '-p', root] },
  { title: 'boundaries', command: [join(root, 'tools/boundaries/check-boundaries.ts')] },
  { title: 'tests', command: [script('vitest', 'vitest'), 'run', ...process.argv.slice(2)] },
]

function run(command: string[]): Promise<boolean> {
  const path = `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`
  const env = { ...process.env, PATH: path, NODE_ENV: 'test' }
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit', env })
  return new Promise((resolve) => child.on('exit', (code) => resolve(code === 0)))
}

const failed: string[] = []
for (const { title, command } of steps) {
  const began = performance.now()
  console.log(`\n── ${title}`)
  const passed = await run(command)
  if (!passed) failed.push(title)
  console.log(`── ${title}: ${passed ? 'passed' : 'FAILED'} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
}
if (failed.length > 0) {
  console.error(`\nnpm run check: failed: ${failed.join(', ')}`)
  process.exit(1)
}
console.log('\nnpm run check: all passed')
