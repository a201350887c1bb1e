import { Command, Option } from 'commander'
import { loadLook } from '../act/load-look.ts'
import { loadSheets } from '../act/load-sheets.ts'
import { loadTenants } from '../act/load-tenants.ts'
import { loadWorkbook, type GivenWorkbook } from '../act/load-workbook.ts'
import { readDocument, type CheckedPlan, type ReadingRules } from '../act/read-document.ts'
import {
  fileEnding,
  formatProblem,
  hasSheets,
  isBinary,
  judgedPlan,
  renderDocument,
  type DocumentFormat,
  type DocumentKind,
} from '../act/render-document.ts'
import { writeFile } from '../act/write-file.ts'
import type { Refusal } from '../core/refusal.ts'
import type { RunChild } from '../outside/child-process.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { datasetNames } from '../report/open-data/datasets.ts'
import { sayLeftOut, sayRowsAdded, sayWritten } from '../report/sentences/command.ts'
import { commonHelp, reportHelp } from '../report/sentences/command-help.ts'
import { refuse, type CliWorld, tellingFiles } from './command.ts'
import { readingRules } from './reading.ts'
import { keptPlan, type KeptOptions } from './report-kept.ts'
import { areSeveral, reportMany } from './report-many.ts'

type ReportOptions = KeptOptions & {
  readonly format: DocumentFormat
  readonly kind: DocumentKind
  readonly out?: string
  readonly theme?: string
  readonly template?: string
  readonly workbook?: string
  readonly mapping?: string
  readonly scheme: string
  readonly quiet?: boolean
}
type Refused = { readonly refusals: readonly Refusal[] }

type Source = { readonly checked: CheckedPlan } | Refused
/** How the document that was asked for is made of a plan; `sourceOf` reads that plan, from a file or from what is kept. */
type Work = {
  readonly sourceOf: (file: string | undefined) => Promise<Source>
  readonly make: (source: Source, runChild: RunChild) => Promise<Uint8Array | Refused>
}

async function readChecked(
  world: CliWorld,
  file: string,
  { lang, quiet }: ReportOptions,
  rules: ReadingRules,
): Promise<Source> {
  const reading = await readDocument(quiet === true ? world.files : tellingFiles(world, lang), file, rules)
  return 'refusals' in reading ? reading : { checked: reading }
}

/** A city's own workbook, filled in; rows that had to be added are said. What does it is loaded when it is needed. */
async function fillWorkbook(
  judged: JudgedPlan,
  given: GivenWorkbook,
  { terminal }: CliWorld,
  { runChild, lang, quiet }: ReportOptions & { readonly runChild: RunChild },
): Promise<Uint8Array | Refused> {
  const { renderOwnWorkbook } = await import('../act/render-own-workbook.ts')
  const filled = await renderOwnWorkbook(judged, given, runChild)
  if (!('bytes' in filled)) return { refusals: filled }
  const said = [
    ...filled.added.map(({ words, rows }) => sayRowsAdded(words, rows, lang)),
    sayLeftOut(filled.left, lang),
  ]
  for (const one of said) if (quiet !== true && one !== '') terminal.tell(one)
  return filled.bytes
}

/** Everything that is the same for every document: look, official sheets, rules, names of tenants; undefined when it was refused, which has been said. */
async function prepare(world: CliWorld, options: ReportOptions): Promise<Work | undefined> {
  const refused = async (refusals: readonly Refusal[]): Promise<undefined> => {
    await refuse(world, refusals, options)
  }
  const problem = formatProblem(options.kind, options.format)
  if (problem !== undefined) return refused([problem])
  const look = await loadLook(world.files, options)
  if ('refusals' in look) return refused(look.refusals)
  const own = await loadWorkbook(world.files, options)
  if ('refusals' in own) return refused(own.refusals)
  const withSheets = hasSheets(options.format) || options.kind === 'sheets'
  const sheets = withSheets ? await loadSheets(world.files, world.sheetsFolder) : { sheets: [] }
  if ('refusals' in sheets) return refused(sheets.refusals)
  const rules = await readingRules(world, options.scheme, options)
  if (rules === undefined) return undefined
  const tenants = await loadTenants(world.files, world.tenantsFile)
  const known = 'tenants' in tenants ? tenants.tenants : []
  return {
    sourceOf: (file) =>
      file === undefined ? keptPlan(world, options, rules) : readChecked(world, file, options, rules),
    make: async (source, runChild) => {
      if ('refusals' in source) return source
      const code = options.tenant ?? source.checked.plan.tenant
      const tenant = known.find((item) => item.code === code)
      const judged = judgedPlan(source.checked, tenant)
      if (own.given !== undefined) return fillWorkbook(judged, own.given, world, { ...options, runChild })
      const bytes = await renderDocument(judged, {
        kind: options.kind,
        format: options.format,
        language: options.lang,
        stylesheet: world.stylesheet,
        theme: look.theme,
        sheets: sheets.sheets,
        runChild,
      })
      return 'kind' in bytes ? { refusals: [bytes] } : bytes
    },
  }
}

async function reportOne(
  world: CliWorld,
  file: string | undefined,
  { sourceOf, make }: Work,
  options: ReportOptions,
): Promise<void> {
  const { out, lang, quiet } = options
  const bytes = await make(await sourceOf(file), world.runChild)
  if ('refusals' in bytes) return refuse(world, bytes.refusals, options)
  if (out === undefined) return world.terminal.print(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  const unwritten = await writeFile(world.files, out, bytes)
  if (unwritten !== undefined) return refuse(world, [unwritten], options)
  if (quiet !== true) world.terminal.tell(sayWritten(out, bytes.length, lang))
}

/** `furikaeri report`: a page or a data file of a plan, from a document or from the store. Its help is docs/commands/report.md. */
export function reportCommand(world: CliWorld): Command {
  return new Command('report')
    .summary(reportHelp.summary)
    .argument('[files...]', reportHelp.files)
    .option('--tenant <code>', commonHelp.tenant)
    .option('--year <year>', reportHelp.year)
    .addOption(
      new Option('--format <format>', reportHelp.format)
        .choices(['html', 'json', 'csv', 'csvw', 'stratml', 'pptx', 'docx', 'pdf', 'xlsx', 'ods'])
        .default('html'),
    )
    .addOption(
      new Option('--kind <kind>', reportHelp.kind)
        .choices(['overview', 'unmet', 'review', 'plan', 'sheets', ...datasetNames])
        .default('overview'),
    )
    .option('-o, --out <file>', reportHelp.out)
    .option('--theme <file>', reportHelp.theme)
    .option('--template <file>', reportHelp.template)
    .option('--workbook <file>', reportHelp.workbook)
    .option('--mapping <file>', reportHelp.mapping)
    .option('--scheme <id>', commonHelp.scheme, 'met-unmet')
    .option('--data <folder>', commonHelp.data)
    .option('--quiet', reportHelp.quiet)
    .action(async (names: readonly string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReportOptions>()
      const several = await areSeveral(world, names, options)
      if (isBinary(options.format) && options.out === undefined && !several)
        return refuse(world, [{ kind: 'out-needed', format: options.format }], options)
      const work = await prepare(world, options)
      if (work === undefined) return
      if (!several) return reportOne(world, names[0], work, options)
      return reportMany(world, names, fileEnding(options.format), options, async (file, runChild) =>
        work.make(await work.sourceOf(file), runChild),
      )
    })
}
