import { Command } from 'commander'
import { loadExample } from '../act/load-example.ts'
import { loadTenants } from '../act/load-tenants.ts'
import type { ReadingRules } from '../act/read-document.ts'
import type { Store } from '../act/store.ts'
import { makeImportKey } from '../act/make-import-key.ts'
import { writeFile } from '../act/write-file.ts'
import { holdStart } from '../act/hold-start.ts'
import type { DocumentKeeper } from '../act/keep-documents.ts'
import { createSiteKeeper, type SiteKeeper } from '../act/keep-site.ts'
import type { Refusal } from '../core/refusal.ts'
import { openingDatabase, startWords } from '../report/sentences/command.ts'
import { commonHelp, startHelp } from '../report/sentences/command-help.ts'
import type { Language } from '../report/sentences/language.ts'
import { refuse, type CliWorld, type CommonOptions, type Importing } from './command.ts'
import { documentKeeper, tellFailure } from './published-documents.ts'
import { readingRules } from './reading.ts'
import { siteUrl } from './site-url.ts'

type StartOptions = CommonOptions & {
  readonly port?: string
  readonly host: string
  readonly data?: string
  readonly url?: string
  readonly withoutDocuments?: boolean
}

/** How often a server looks whether something was published elsewhere. */
const lookEvery = 2000
const usualPort = 3000

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return usualPort
  const port = /^\d{1,5}$/.test(text) ? parseInt(text, 10) : 0
  return port >= 1 && port <= 65_535 ? port : undefined
}

async function refused(world: CliWorld, refusals: readonly Refusal[], options: CommonOptions): Promise<false> {
  await refuse(world, refusals, options)
  return false
}

async function takeExample(world: CliWorld, store: Store, rules: ReadingRules, lang: Language): Promise<boolean> {
  const tenants = await loadTenants(world.files, world.tenantsFile)
  const loaded =
    'refusals' in tenants
      ? tenants
      : await loadExample(store, world.files, world.example, rules, tenants.tenants, world.clock.now())
  if ('refusals' in loaded) {
    await refuse(world, loaded.refusals, { lang })
    return false
  }
  if (loaded.loaded) world.terminal.tell(startWords.example[lang])
  return true
}

const urlGiven = (world: CliWorld, options: StartOptions) => siteUrl(options.url ?? world.site.url)

type Keepers = { readonly site: SiteKeeper; readonly documents: DocumentKeeper | undefined }

/** The keepers of this server's folder of pages, which builds what is published with compressed forms beside, and of its documents. */
async function createKeepers(
  world: CliWorld,
  store: Store,
  options: StartOptions,
): Promise<Keepers | { readonly refusals: readonly Refusal[] }> {
  const url = urlGiven(world, options)
  if (url !== undefined && 'refusal' in url) return { refusals: [url.refusal] }
  const kept = await documentKeeper(world, store, options)
  if ('refusals' in kept) return kept
  const { documents } = kept
  const { program, effects, folder } = world.site
  const how = { folder: folder(options.data), url: url?.url, compress: true, documents }
  return { site: createSiteKeeper(store, effects, program, how), documents }
}

/** Looks again and again whether something was published: first its pages, then its documents, which nobody waits for. */
function keepWatch(world: CliWorld, { site, documents }: Keepers, refresh: () => void, lang: Language) {
  const watches = [
    world.every(lookEvery, async () => {
      if (await site.look()) refresh()
    }),
    ...(documents === undefined
      ? []
      : [world.every(lookEvery, () => documents.look({ onDocument: (done) => tellFailure(world, done, lang) }))]),
  ]
  return { stop: async () => void (await Promise.all(watches.map((watch) => watch.stop()))) }
}

/** What the import in the browser needs; refused where the list of local governments or the key's file is in the way. */
async function importingOf(
  world: CliWorld,
  rules: ReadingRules,
  options: StartOptions,
): Promise<Importing | { readonly refusals: readonly Refusal[] }> {
  const tenants = await loadTenants(world.files, world.tenantsFile)
  if ('refusals' in tenants) return tenants
  const made = await makeImportKey(world.files, world.importKey(options.data))
  return 'refusal' in made ? { refusals: [made.refusal] } : { rules, tenants: tenants.tenants, key: made.key }
}

/** Says where the pages are, and to the person at this machine where documents are put in. */
async function sayWhere(
  { terminal }: CliWorld,
  { address, port }: { readonly address: string; readonly port: number },
  key: string,
  { json, lang }: StartOptions,
): Promise<void> {
  const importing = `${address}${lang === 'ja' ? '' : `${lang}/`}import/?key=${key}`
  await terminal.print(`${json ? JSON.stringify({ address, port, import: importing }) : address}\n`)
  terminal.tell(startWords.ready[lang])
  if (!json) terminal.tell(`${startWords.importing[lang]}: ${importing}`)
}

/** Serves until stopped; false when it was refused. */
async function serve(
  world: CliWorld,
  store: Store,
  rules: ReadingRules,
  port: number,
  options: StartOptions,
): Promise<boolean> {
  const { lang } = options
  const noteFile = world.serverNote(options.data)
  const held = await holdStart(store, world.files, noteFile)
  if ('refusal' in held) return refused(world, [held.refusal], options)
  try {
    if (!(await takeExample(world, store, rules, lang))) return false
    const keepers = await createKeepers(world, store, options)
    if ('refusals' in keepers) return await refused(world, keepers.refusals, options)
    const built = await keepers.site.build()
    if ('refusals' in built) return await refused(world, built.refusals, options)
    const url = urlGiven(world, options)
    const at = {
      port,
      host: options.host,
      orNext: options.port === undefined,
      url: url !== undefined && 'url' in url ? url.url : undefined,
    }
    const importing = await importingOf(world, rules, options)
    if ('refusals' in importing) return await refused(world, importing.refusals, options)
    const listening = await world.serve(store, world.site.folder(options.data), at, importing)
    if ('problem' in listening) {
      const refusal =
        listening.problem === 'port-in-use'
          ? ({ kind: 'port-in-use', port: listening.port } as const)
          : ({ kind: 'cannot-listen', port: listening.port, detail: listening.detail } as const)
      return await refused(world, [refusal], options)
    }
    await writeFile(world.files, noteFile, new TextEncoder().encode(JSON.stringify({ address: listening.address })))
    await sayWhere(world, listening, importing.key, options)
    const watch = keepWatch(world, keepers, listening.refresh, lang)
    await world.untilStopped()
    world.terminal.tell(startWords.stopping[lang])
    await watch.stop()
    await listening.stop()
    return true
  } finally {
    await held.release()
  }
}

/** `furikaeri start`: database, example when empty, web server, until Ctrl-C. Its help is docs/commands/start.md. */
export function startCommand(world: CliWorld): Command {
  return new Command('start')
    .summary(startHelp.summary)
    .option('--port <port>', startHelp.port(usualPort))
    .option('--host <host>', startHelp.host, '127.0.0.1')
    .option('--url <address>', commonHelp.url)
    .option('--data <folder>', commonHelp.data)
    .option('--without-documents', commonHelp.withoutDocuments)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<StartOptions>()
      const port = portOf(options.port)
      if (port === undefined)
        return refuse(world, [{ kind: 'cannot-listen', port: 0, detail: `--port ${options.port}` }], options)
      const rules = await readingRules(world, 'met-unmet', options)
      if (rules === undefined) return
      world.terminal.tell(`${openingDatabase[options.lang]} …`)
      const store = await world.openStore(options.data)
      if ('refusal' in store) return refuse(world, [store.refusal], options)
      let served = false
      try {
        served = await serve(world, store, rules, port, options)
      } finally {
        await store.close()
      }
      if (served) world.terminal.tell(startWords.stopped[options.lang])
    })
}
