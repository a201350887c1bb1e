import { hash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OpenStore } from './act/store.ts'
import { runCli } from './cli/cli.ts'
import type { CliWorld } from './cli/command.ts'
import { clock } from './outside/clock.ts'
import { every } from './outside/every.ts'
import { createFiles } from './outside/files.ts'
import { keptFiles } from './outside/kept-files.ts'
import { programKey } from './outside/program-key.ts'
import { readSiteFile, siteFolder } from './outside/site-folder.ts'
import { createTerminal } from './outside/terminal.ts'
import { createStopping } from './outside/until-stopped.ts'
import { withoutTypes } from './outside/without-types.ts'
import { workers } from './outside/workers.ts'
import { answers } from './report/sentences/command-help.ts'
import { joinScript, scriptParts } from './web/browser/join-script.ts'
import { styleParts, stylesheet } from './write/html/stylesheet.ts'

const root = join(import.meta.dirname, '..')
/** npm runs its scripts in the root of the package; the person stands where npm was called. */
const standingIn = process.cwd() === root ? (process.env['INIT_CWD'] ?? root) : process.cwd()
const dataFolder = (folder: string | undefined) =>
  folder === undefined ? join(root, 'data') : resolve(standingIn, folder)
const version = /"version": "([^"]+)"/.exec(readFileSync(join(root, 'package.json'), 'utf8'))?.[1] ?? ''
const terminal = createTerminal(answers)
const stopping = createStopping()
const onError = (problem: Error) => terminal.tell(`furikaeri: ${problem.message}`)
const textOf = (url: string) => readFileSync(fileURLToPath(url), 'utf8')
const shortHash = (content: string | Uint8Array) => hash('sha256', content, 'hex').slice(0, 12)

/** What only some commands need is made when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
const style = once(() =>
  stylesheet(
    textOf(import.meta.resolve('@digital-go-jp/design-tokens/dist/tokens.css')),
    styleParts.map((part) => textOf(import.meta.resolve(`./write/html/style/${part}.css`))).join('\n'),
  ),
)
const program = once(() => {
  const bytes = new TextEncoder().encode(style())
  const sources = scriptParts.map((part) => readFileSync(join(import.meta.dirname, part), 'utf8'))
  return {
    key: programKey(root, ['src/core', 'src/report', 'src/write', 'src/act', 'src/web/browser']),
    style: { path: `style-${shortHash(bytes)}.css`, bytes },
    script: {
      path: `search-${shortHash(sources.join('\0'))}.js`,
      bytes: () => new TextEncoder().encode(joinScript(sources.map(withoutTypes))),
    },
  }
})

/** Documents also change with the packages that set and draw them. */
const documentKey = () => shortHash(program().key + readFileSync(join(root, 'package-lock.json'), 'utf8'))

const importStyle = import.meta.resolve('./write/html/style-alone/import.css')
const importScript = import.meta.resolve('./web/import/place-lines.js')
const runChild: CliWorld['runChild'] = async (...job) => (await import('./outside/child-process.ts')).runChild(...job)

const openStore: OpenStore = async (folder) => {
  const [{ openStoreHeld }, { openOwnDatabase }] = await Promise.all([
    import('./act/open-store.ts'),
    import('./outside/database-server/open.ts'),
  ])
  const world = { databaseUrl: process.env['DATABASE_URL'], dataFolder: dataFolder(folder), openOwnDatabase, onError }
  return openStoreHeld(world, stopping.hold)
}

const serve: CliWorld['serve'] = async (store, folder, at, { rules, tenants, key }) => {
  const [
    { createPublicApp },
    { createImportApp },
    { pageHeaders },
    { quickAnswers },
    { createSitePages },
    { serveHttp },
  ] = await Promise.all([
    import('./web/public/app.ts'),
    import('./web/import/import-app.ts'),
    import('./web/public/headers.ts'),
    import('./web/public/quick-answers.ts'),
    import('./web/public/site-pages.ts'),
    import('./outside/http-server.ts'),
  ])
  const pages = createSitePages(readSiteFile(folder))
  const styleAt = `/${program().style.path}`
  const world = { store, rules, tenants, runChild, now: clock.now, newId: randomUUID, styleAt, onError }
  const assets = { style: textOf(importStyle), script: textOf(importScript) }
  const { fetch } = createPublicApp({
    db: store.db,
    pages,
    styleAt,
    url: at.url,
    onError,
    importing: (missing) => createImportApp({ ...world, ...assets }, { key, missing }),
  })
  const listening = await serveHttp({ quick: quickAnswers(pages), fetch, always: pageHeaders, onError }, at)
  return 'problem' in listening ? listening : { ...listening, refresh: pages.refresh }
}

await runCli(
  {
    version,
    terminal,
    files: createFiles(standingIn),
    clock,
    get stylesheet() {
      return style()
    },
    schemesFolder: join(root, 'schemes'),
    formsFolder: join(root, 'forms'),
    sheetsFolder: join(root, 'sheets'),
    tenantsFile: join(root, 'tenants/tenants.csv'),
    example: { file: join(root, 'examples/minato-fy2017/review.txt'), tenant: '271071' },
    openStore,
    runChild,
    serverNote: (folder) => join(dataFolder(folder), 'server.json'),
    importKey: (folder) => join(dataFolder(folder), 'import-key'),
    site: {
      get program() {
        return program()
      },
      effects: { folders: siteFolder, workers },
      folder: (folder) => join(dataFolder(folder), 'site'),
      outFolder: (folder) => resolve(standingIn, folder),
      url: process.env['FURIKAERI_URL'],
    },
    documents: {
      programKey: documentKey,
      kept: (folder) => keptFiles(join(dataFolder(folder), 'documents')),
      stop: stopping.signal,
    },
    serve,
    every: (milliseconds, work) => every(milliseconds, work, onError),
    isStopped: stopping.isAsked,
    whileHeld: async (work) => {
      const release = stopping.hold()
      return work(stopping.signal).finally(release)
    },
    cores: availableParallelism(),
    untilStopped: stopping.untilStopped,
    endWith: (code) => {
      process.exitCode = code
    },
  },
  process.argv.slice(2),
)
