import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openStore } from './act/open-store.ts'
import { runCli } from './cli/cli.ts'
import { clock } from './outside/clock.ts'
import { openOwnDatabase } from './outside/database-server/open.ts'
import { createFiles } from './outside/files.ts'
import { serveHttp } from './outside/http-server.ts'
import { createTerminal } from './outside/terminal.ts'
import { untilStopped } from './outside/until-stopped.ts'
import { createPublicApp } from './web/public/app.ts'
import { stylesheet } from './write/html/stylesheet.ts'

const root = join(import.meta.dirname, '..')
/** npm runs its scripts in the root of the package; the person stands where npm was called. */
const standingIn = process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd()
const dataFolder = (folder: string | undefined) =>
  folder === undefined ? join(root, 'data') : resolve(standingIn, folder)
const terminal = createTerminal()
const onError = (problem: Error) => terminal.tell(`furikaeri: ${problem.message}`)
const textOf = (url: string) => readFileSync(fileURLToPath(url), 'utf8')
const style = stylesheet(
  textOf(import.meta.resolve('@digital-go-jp/design-tokens/dist/tokens.css')),
  textOf(import.meta.resolve('./write/html/style.css')),
)

await runCli(
  {
    terminal,
    files: createFiles(standingIn),
    clock,
    stylesheet: style,
    schemesFolder: join(root, 'schemes'),
    formsFolder: join(root, 'forms'),
    tenantsFile: join(root, 'tenants/tenants.csv'),
    example: { file: join(root, 'examples/minato-fy2017/review.txt'), tenant: '271071' },
    openStore: (folder) =>
      openStore({ databaseUrl: process.env['DATABASE_URL'], dataFolder: dataFolder(folder), openOwnDatabase, onError }),
    serverNote: (folder) => join(dataFolder(folder), 'server.json'),
    serve: (store, rules, at) =>
      serveHttp(createPublicApp({ db: store.db, rules, stylesheet: style, onError }).fetch, at),
    untilStopped,
    endWith: (code) => {
      process.exitCode = code
    },
  },
  process.argv.slice(2),
)
