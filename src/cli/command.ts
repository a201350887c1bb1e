import type { Refusal } from '../core/refusal.ts'
import type { Example } from '../act/load-example.ts'
import type { ReadingRules } from '../act/read-document.ts'
import type { OpenStore, Store } from '../act/store.ts'
import type { Clock } from '../outside/clock.ts'
import type { Files } from '../outside/files.ts'
import type { Listening, ListenProblem } from '../outside/http-server.ts'
import type { Terminal } from '../outside/terminal.ts'
import type { Language } from '../report/sentences/language.ts'
import { sayRefusal } from '../report/sentences/refusal.ts'

/** What every command may use of the world, and where the program's own data files are. */
export type CliWorld = {
  readonly terminal: Terminal
  readonly files: Files
  readonly schemesFolder: string
  readonly formsFolder: string
  readonly tenantsFile: string
  readonly clock: Clock
  readonly openStore: OpenStore
  readonly example: Example
  /** Where a running server notes its address. */
  readonly serverNote: (dataFolder?: string) => string
  readonly serve: (
    store: Store,
    rules: ReadingRules,
    at: { readonly port: number; readonly host: string; readonly orNext: boolean },
  ) => Promise<Listening | ListenProblem>
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
  words.map((word) => (/^-\.?\d/.test(word) ? guard + word : word))
export const unguard = (word: string): string => (word.startsWith(guard) ? word.slice(1) : word)

export async function printJson(terminal: Terminal, value: unknown): Promise<void> {
  await terminal.print(`${JSON.stringify(value)}\n`)
}

/** Says every refusal with its remedy and ends with 1; with `--json` as an object on standard output too. */
export async function refuse(
  { terminal, endWith }: CliWorld,
  refusals: readonly Refusal[],
  { json, lang }: CommonOptions,
): Promise<void> {
  const said = refusals.map((refusal) => ({
    kind: refusal.kind,
    message: sayRefusal(refusal).message[lang],
    remedy: sayRefusal(refusal).remedy[lang],
  }))
  for (const { message, remedy } of said)
    terminal.tell(lang === 'ja' ? `${message}。${remedy}。` : `${message}: ${remedy}.`)
  if (json) await printJson(terminal, { errors: said })
  endWith(1)
}
