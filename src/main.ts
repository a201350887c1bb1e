import { join, resolve } from 'node:path'
import { openStore } from './act/open-store.ts'
import { runCli } from './cli/cli.ts'
import { clock } from './outside/clock.ts'
import { openOwnDatabase } from './outside/database-server/open.ts'
import { createFiles } from './outside/files.ts'
import { createTerminal } from './outside/terminal.ts'

const root = join(import.meta.dirname, '..')
/** npm runs its scripts in the root of the package; the person stands where npm was called. */
const standingIn = process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd()
const terminal = createTerminal()

await runCli(
  {
    terminal,
    files: createFiles(standingIn),
    clock,
    schemesFolder: join(root, 'schemes'),
    formsFolder: join(root, 'forms'),
    tenantsFile: join(root, 'tenants/tenants.csv'),
    openStore: (folder) =>
      openStore({
        databaseUrl: process.env['DATABASE_URL'],
        dataFolder: folder === undefined ? join(root, 'data') : resolve(standingIn, folder),
        openOwnDatabase,
        onError: (problem) => terminal.tell(`database: ${problem.message}`),
      }),
    endWith: (code) => {
      process.exitCode = code
    },
  },
  process.argv.slice(2),
)
