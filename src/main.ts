import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { openStoreHeld } from './act/open-store.ts'
import { runCli } from './cli/cli.ts'
import { clock } from './outside/clock.ts'
import { openOwnDatabase } from './outside/database-server/open.ts'
import { every } from './outside/every.ts'
import { createFiles } from './outside/files.ts'
import { serveHttp } from './outside/http-server.ts'
import { programKey } from './outside/program-key.ts'
import { readSiteFile, siteFolder } from './outside/site-folder.ts'
import { createTerminal } from './outside/terminal.ts'
import { createStopping } from './outside/until-stopped.ts'
import { withoutTypes } from './outside/without-types.ts'
import { workers } from './outside/workers.ts'
import { answers } from './report/sentences/command-help.ts'
import { joinScript, scriptParts } from './web/browser/join-script.ts'
import { createPublicApp } from './web/public/app.ts'
import { pageHeaders } from './web/public/headers.ts'
import { quickAnswers } from './web/public/quick-answers.ts'
import { createSitePages } from './web/public/site-pages.ts'
import { styleParts, stylesheet } from './write/html/stylesheet.ts'

const root = join(import.meta.dirname, '..')
/** npm runs its scripts in the root of the package; the person stands where npm was called. */
const standingIn = process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd()
const dataFolder = (folder: string | undefined) =>
  folder === undefined ? join(root, 'data') : resolve(standingIn, folder)
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')))
const terminal = createTerminal(answers)
const stopping = createStopping()
const onError = (problem: Error) => terminal.tell(`furikaeri: ${problem.message}`)
const textOf = (url: string) => readFileSync(fileURLToPath(url), 'utf8')
const style = stylesheet(
  textOf(import.meta.resolve('@digital-go-jp/design-tokens/dist/tokens.css')),
  styleParts.map((part) => textOf(import.meta.resolve(`./write/html/style/${part}.css`))).join('\n'),
)
const styleBytes = new TextEncoder().encode(style)
const styleHash = createHash('sha256').update(styleBytes).digest('hex').slice(0, 12)
const scriptSources = scriptParts.map((part) => readFileSync(join(import.meta.dirname, part), 'utf8'))
const scriptHash = createHash('sha256').update(scriptSources.join('\0')).digest('hex').slice(0, 12)
const program = {
  key: programKey(root, ['src/core', 'src/report', 'src/write', 'src/act', 'src/web/browser']),
  style: { path: `style-${styleHash}.css`, bytes: styleBytes },
  script: {
    path: `search-${scriptHash}.js`,
    bytes: () => new TextEncoder().encode(joinScript(scriptSources.map(withoutTypes))),
  },
}

await runCli(
  {
    version,
    terminal,
    files: createFiles(standingIn),
    clock,
    stylesheet: style,
    schemesFolder: join(root, 'schemes'),
    formsFolder: join(root, 'forms'),
    tenantsFile: join(root, 'tenants/tenants.csv'),
    example: { file: join(root, 'examples/minato-fy2017/review.txt'), tenant: '271071' },
    openStore: (folder) =>
      openStoreHeld(
        { databaseUrl: process.env['DATABASE_URL'], dataFolder: dataFolder(folder), openOwnDatabase, onError },
        stopping.hold,
      ),
    serverNote: (folder) => join(dataFolder(folder), 'server.json'),
    site: {
      program,
      effects: { folders: siteFolder, workers },
      folder: (folder) => join(dataFolder(folder), 'site'),
      outFolder: (folder) => resolve(standingIn, folder),
      url: process.env['FURIKAERI_URL'],
    },
    serve: async (store, folder, at) => {
      const pages = createSitePages(readSiteFile(folder))
      const { fetch } = createPublicApp({
        db: store.db,
        pages,
        styleAt: `/${program.style.path}`,
        url: at.url,
        onError,
      })
      const handlers = { quick: quickAnswers(pages), fetch, always: pageHeaders, onError }
      const listening = await serveHttp(handlers, at)
      return 'problem' in listening ? listening : { ...listening, refresh: pages.refresh }
    },
    every: (milliseconds, work) => every(milliseconds, work, onError),
    isStopped: stopping.isAsked,
    untilStopped: stopping.untilStopped,
    endWith: (code) => {
      process.exitCode = code
    },
  },
  process.argv.slice(2),
)
