import { join } from 'node:path'
import { runCli } from './cli/cli.ts'
import { createFiles } from './outside/files.ts'
import { createTerminal } from './outside/terminal.ts'

const root = join(import.meta.dirname, '..')
/** npm runs its scripts in the root of the package; the person stands where npm was called. */
const standingIn = process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd()

await runCli(
  {
    terminal: createTerminal(),
    files: createFiles(standingIn),
    schemesFolder: join(root, 'schemes'),
    endWith: (code) => {
      process.exitCode = code
    },
  },
  process.argv.slice(2),
)
