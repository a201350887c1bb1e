/** Preloaded by a test (`--import`): says at the end how many milliseconds of processor time this process took, without its children. */
import { writeSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  writeSync(2, `processor ${Math.round((user + system) / 1000)} ms\n`)
})
