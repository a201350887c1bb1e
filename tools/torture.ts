/**
 * `npm run torture [-- ROUNDS [SEED]]`: kill -9 of importers and of their database in the middle of writing, again and again on the same data
 * (200 rounds unless told), then of the very first start. Ends with 1 as soon as something acknowledged is lost or something half is there. `npm test` runs a few rounds.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { killFirstRuns } from './torture/first-run.ts'
import { torture } from './torture/rounds.ts'

const [rounds = 200, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number)
const folder = mkdtempSync(join(tmpdir(), 'furikaeri-torture-'))
console.log(`${rounds} rounds, seed ${seed}, in ${folder}`)
const began = performance.now()
let [done, kept] = [0, 0]
const victims = new Map<string, number>()
for await (const outcome of torture(folder, rounds, seed)) {
  done += 1
  kept += outcome.kept
  victims.set(outcome.victim, (victims.get(outcome.victim) ?? 0) + 1)
  const seconds = Math.round((performance.now() - began) / 1000)
  if (outcome.faults.length > 0) {
    console.error(`round ${done} (${outcome.victim}): ${outcome.faults.join('\n  ')}\nthe data stays in ${folder}`)
    process.exit(1)
  }
  if (process.stdout.isTTY || done % 10 === 0)
    console.log(`round ${done}: ${kept} imports kept, none lost (${seconds} s)`)
}
for await (const { killedAfter, fault } of killFirstRuns(Math.ceil(rounds / 10), seed)) {
  console.log(`first start killed after ${killedAfter} ms: ${fault ?? 'the next one serves and stops'}`)
  if (fault !== undefined) process.exit(1)
}
console.log(
  `${done} rounds passed: ${kept} acknowledged imports are all there, whole and once; killed: ${[...victims].map(([who, count]) => `${who} ${count}`).join(', ')}`,
)
rmSync(folder, { recursive: true })
