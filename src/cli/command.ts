import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import type { Example } from '../act/load-example.ts'
import type { SiteEffects, SiteProgram } from '../act/build-site.ts'
import type { ReadingRules } from '../act/read-document.ts'
import type { OpenStore, Store } from '../act/store.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { Clock } from '../outside/clock.ts'
import type { Files } from '../outside/files.ts'
import type { KeptFiles } from '../outside/kept-files.ts'
import type { Listening, ListenProblem } from '../outside/http-server.ts'
import type { Terminal } from '../outside/terminal.ts'
import { refusalAnswer } from '../report/refusal-answer.ts'
import { sayReading, sayRefused } from '../report/sentences/command.ts'
import type { Language } from '../report/sentences/language.ts'

/** What the import in the browser needs besides: how documents are read, the local governments, and the key of its door. */
export type Importing = { readonly rules: ReadingRules; readonly tenants: readonly Tenant[]; readonly key: string }

/** What every command may use of the world, and where the program's own data files are. */
export type CliWorld = {
  /** Of the program, as package.json says it. */
  readonly version: string
  readonly terminal: Terminal
  readonly files: Files
  readonly schemesFolder: string
  readonly formsFolder: string
  /** The official sheets (様式). */
  readonly sheetsFolder: string
  readonly tenantsFile: string
  readonly clock: Clock
  readonly openStore: OpenStore
  /** Work in a process of its own, with caps on its time and memory. */
  readonly runChild: RunChild
  readonly example: Example
  /** Where a running server notes its address. */
  readonly serverNote: (dataFolder?: string) => string
  /** Where a running server keeps the key of its import. */
  readonly importKey: (dataFolder?: string) => string
  /** What pages are drawn with, the folders they are kept in, and where this server keeps its own. */
  readonly site: {
    readonly program: SiteProgram
    readonly effects: SiteEffects
    readonly folder: (dataFolder?: string) => string
    /** A folder as the person at the terminal names it. */
    readonly outFolder: (folder: string) => string
    /** Where the site stands on the web, when the environment says so. */
    readonly url: string | undefined
  }
  /** The slides, PDF and sheets of what is published: where they are kept, what changes with the program that makes them, what ends their making. */
  readonly documents: {
    readonly programKey: () => string
    readonly kept: (dataFolder?: string) => KeptFiles
    readonly stop: AbortSignal
  }
  /** Serves the pages of a folder; `refresh` looks at it anew after it was built. */
  readonly serve: (
    store: Store,
    siteFolder: string,
    at: { readonly port: number; readonly host: string; readonly orNext: boolean; readonly url: string | undefined },
    importing: Importing,
  ) => Promise<(Listening & { readonly refresh: () => void }) | ListenProblem>
  /** Does something again and again until stopped. */
  readonly every: (milliseconds: number, work: () => Promise<unknown>) => { readonly stop: () => Promise<void> }
  /** Whether somebody has asked the program to stop while it works. */
  readonly isStopped: () => boolean
  /** Work that is stopped at a place where it leaves nothing half done: the signal says that somebody has asked. */
  readonly whileHeld: <Result>(work: (stop: AbortSignal) => Promise<Result>) => Promise<Result>
  /** How many processes may work side by side. */
  readonly cores: number
  /** Until somebody stops the program: Ctrl-C, a signal, or the end of the process that started it. */
  readonly untilStopped: () => Promise<void>
  /** The style that a page of its own carries inside. */
  readonly stylesheet: string
  /** Sets what the process ends with: 0 done, 1 refused or errors found, 2 called wrongly. */
  readonly endWith: (code: 0 | 1 | 2) => void
}

/** Options that every command takes. */
export type CommonOptions = { readonly json?: boolean; readonly lang: Language }

/** A minus in front of a figure (-5件) would be taken for an option: it travels behind this mark. */
const guard = '\uE000'
export const guardNegatives = (words: readonly string[]): string[] =>
  words.map((word) => (/^-\.?[\d０-９]/.test(word) ? guard + word : word))
export const unguard = (word: string): string => (word.startsWith(guard) ? word.slice(1) : word)

export async function printJson(terminal: Terminal, value: unknown): Promise<void> {
  await terminal.print(`${JSON.stringify(value)}\n`)
}

/** Says every refusal with its remedy and ends with 1; with `--json` as an object on standard output too, with what is known besides. */
export async function refuse(
  { terminal, endWith }: CliWorld,
  refusals: readonly Refusal[],
  { json, lang }: CommonOptions,
  besides: object = {},
): Promise<void> {
  const said = refusals.map((refusal) => refusalAnswer(refusal, lang))
  for (const one of said) terminal.tell(sayRefused(one, lang))
  if (json) await printJson(terminal, { ...besides, errors: said })
  endWith(1)
}

const worthTelling = 1000

/** Waits for something that usually takes no time; what takes more than a second is told, so that nobody thinks that we hang. */
export async function patiently<Result>({ terminal }: CliWorld, text: string, work: Promise<Result>): Promise<Result> {
  const late = setTimeout(() => terminal.tell(`${text} …`), worthTelling)
  try {
    return await work
  } finally {
    clearTimeout(late)
  }
}

const largeDocument = 300_000

/** The files that a person names: that a large one is being read is told, for it takes a while. */
export const tellingFiles = (
  { files, terminal, runChild }: CliWorld,
  lang: Language,
): Pick<Files, 'read'> & { readonly runChild: RunChild } => ({
  runChild,
  read: async (path, atMost) => {
    const bytes = await files.read(path, atMost)
    if (!('problem' in bytes) && bytes.length > largeDocument) {
      const size = `${(bytes.length / 1_000_000).toFixed(1)} MB`
      terminal.tell(sayReading(path, size, lang))
    }
    return bytes
  },
})
