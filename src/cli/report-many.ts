import { basename, dirname, join, normalize } from 'node:path'
import { listDocuments, mayBeDocument } from '../act/list-documents.ts'
import { foldedName, outputNames } from '../act/output-names.ts'
import { renderMany, type Made } from '../act/render-many.ts'
import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import { refusalAnswer } from '../report/refusal-answer.ts'
import { reportWords, sayRefused } from '../report/sentences/command.ts'
import { refuse, printJson, type CliWorld, type CommonOptions } from './command.ts'
import { createProgress } from './progress.ts'

type Options = CommonOptions & { readonly format: string; readonly quiet?: boolean; readonly out?: string }
type Bytes = Uint8Array | { readonly refusals: readonly Refusal[] }

/** What is made of one file, by a child that ends when somebody asks us to stop. */
export type MakeOne = (file: string, runChild: RunChild) => Promise<Bytes>

/** Two processes at a time at most: more would take more memory than an office machine has to spare. */
const atOnce = (cores: number): number => Math.min(2, cores)

/** Whether some words at the terminal mean several documents: more than one name, a folder, or a folder to write to. */
export async function areSeveral({ files }: CliWorld, names: readonly string[], { out }: Options): Promise<boolean> {
  const [first] = names
  if (first === undefined || names.length > 1 || /[/\\]$/.test(out ?? '')) return first !== undefined
  return !('problem' in (await files.list(first)))
}

/** The folder to write to, or why there is none. */
async function folderFor(
  { files }: CliWorld,
  read: readonly string[],
  ending: string,
  { out, format }: Options,
): Promise<{ readonly folder: string; readonly taken: ReadonlySet<string> } | { readonly refusals: Refusal[] }> {
  if (out === undefined) return { refusals: [{ kind: 'out-folder-needed', format }] }
  const listed = await files.list(out)
  if ('problem' in listed && listed.detail === 'ENOTDIR') return { refusals: [{ kind: 'out-not-folder', file: out }] }
  const isRead = (folder: string) => normalize(join(folder, '.')) === normalize(join(out, '.'))
  if (mayBeDocument(ending) && read.some((folder) => isRead(folder)))
    return { refusals: [{ kind: 'out-among-documents', file: out, format }] }
  return { folder: out, taken: new Set() }
}

/** Files that are read and lie where is written: nothing is written over them. */
const among = (folder: string, documents: readonly string[]): ReadonlySet<string> =>
  new Set(
    documents
      .filter((path) => join(dirname(path), '.') === join(folder, '.'))
      .map((path) => foldedName(basename(path))),
  )

function createTelling(world: CliWorld, of: number, folder: string, { lang, json, quiet }: Options) {
  const { terminal, endWith } = world
  const progress = createProgress(() => performance.now())
  const [written, errors]: [object[], object[]] = [[], []]
  const onMade = async (made: Made) => {
    if ('refusals' in made)
      for (const refusal of made.refusals) {
        const said = refusalAnswer(refusal, lang)
        terminal.tell(`${'file' in refusal ? '' : `${made.file}: `}${sayRefused(said, lang)}`)
        errors.push({ ...said, file: made.file })
      }
    else written.push(made)
    if (quiet !== true)
      await progress(() => terminal.tell(reportWords[lang].progress({ folder, made: written.length, of }, made.file)))
  }
  const end = async (passedOver: readonly string[], isStopped: boolean) => {
    const many = { folder, made: written.length, of }
    if (quiet !== true) terminal.tell(reportWords[lang][isStopped ? 'stopped' : 'done'](many))
    if (json === true)
      await printJson(terminal, { folder, written, errors, passedOver, ...(isStopped ? { stopped: true } : {}) })
    if (isStopped || written.length < of) endWith(1)
  }
  return { onMade, end }
}

/** Makes a document of each of several files, into a folder: each stands there as soon as it is ready, and one that cannot be made keeps no other from it. */
export async function reportMany(
  world: CliWorld,
  names: readonly string[],
  ending: string,
  options: Options,
  make: MakeOne,
): Promise<void> {
  const { documents, folders, passedOver, refusals } = await listDocuments(world.files, names)
  const place = await folderFor(world, folders, ending, options)
  const problems = [...refusals, ...('refusals' in place ? place.refusals : [])]
  if ('refusals' in place || refusals.length > 0) return refuse(world, problems, options)
  const { folder } = place
  if (passedOver.length > 0 && options.quiet !== true)
    world.terminal.tell(reportWords[options.lang].passedOver(passedOver))
  const made = outputNames(documents, ending, among(folder, documents))
  const telling = createTelling(world, documents.length, folder, options)
  await world.whileHeld(async (stop) => {
    const runChild: RunChild = (entry, job, how) => world.runChild(entry, job, { ...how, stop })
    await renderMany(
      documents.map((file, index) => ({ file, name: made[index] ?? '' })),
      {
        files: world.files,
        folder,
        atOnce: atOnce(world.cores),
        make: (file) => make(file, runChild),
        onMade: telling.onMade,
        stop,
      },
    )
    await telling.end(passedOver, stop.aborted)
  })
}
