/**
 * `npm run try-fresh [-- NAME…]`: what the README promises of “two commands on any machine”, really tried in fresh copies of what is
 * committed. Without names everything but the long ones. Ends with 1 when something failed or could not be tried.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { attempts } from './try-fresh/attempts.ts'
import type { Attempt } from './try-fresh/attempt.ts'
import { killAll } from './try-fresh/person.ts'
import { workFolder } from './try-fresh/surroundings.ts'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !attempts.some((attempt) => attempt.name === name))
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}. There are: ${attempts.map(({ name }) => name).join(', ')}`)
  process.exit(2)
}

function cleanUp(): void {
  killAll()
  rmSync(workFolder, { recursive: true, force: true })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    cleanUp()
    process.exit(130)
  })

async function failureOf({ needsRoot, run }: Attempt): Promise<string | undefined> {
  if (needsRoot && process.getuid?.() !== 0) return 'not tried: run it as root to try this'
  try {
    await run((text) => console.log(`    ${text}`))
    return undefined
  } catch (cause) {
    return cause instanceof Error ? cause.message : String(cause)
  }
}

const chosen = attempts.filter(({ name, long }) => (names.length === 0 ? !long : names.includes(name)))
mkdirSync(workFolder, { recursive: true, mode: 0o755 })
const failed: string[] = []
for (const [index, attempt] of chosen.entries()) {
  const began = performance.now()
  console.log(`\n[${index + 1}/${chosen.length}] ${attempt.name}: ${attempt.title}`)
  const failure = await failureOf(attempt)
  if (failure !== undefined) failed.push(attempt.name)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(failure === undefined ? `  passed (${seconds} s)` : `  FAILED (${seconds} s): ${failure}`)
}
cleanUp()
console.log(
  failed.length === 0
    ? `\ntry-fresh: all ${chosen.length} passed`
    : `\ntry-fresh: ${chosen.length - failed.length} passed, ${failed.length} FAILED: ${failed.join(', ')}`,
)
process.exit(failed.length === 0 ? 0 : 1)
