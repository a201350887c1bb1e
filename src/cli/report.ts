import { Command, Option } from 'commander'
import { loadLook } from '../act/load-look.ts'
import { loadSheets } from '../act/load-sheets.ts'
import { loadTenants } from '../act/load-tenants.ts'
import { checkPlan, readDocument, type CheckedPlan, type ReadingRules } from '../act/read-document.ts'
import {
  formatProblem,
  hasSheets,
  isBinary,
  judgedPlan,
  renderDocument,
  type DocumentFormat,
  type DocumentKind,
} from '../act/render-document.ts'
import { writeFile } from '../act/write-file.ts'
import { parseFiscalYear } from '../core/calendar/fiscal-year.ts'
import type { Refusal } from '../core/refusal.ts'
import { codeProblem } from '../core/tenant.ts'
import { datasetNames } from '../report/open-data/datasets.ts'
import { openingDatabase, sayWritten } from '../report/sentences/command.ts'
import { commonHelp, reportHelp } from '../report/sentences/command-help.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { refuse, type CliWorld, type CommonOptions, patiently, tellingFiles } from './command.ts'
import { readingRules } from './reading.ts'

type ReportOptions = CommonOptions & {
  readonly tenant?: string
  readonly year?: string
  readonly format: DocumentFormat
  readonly kind: DocumentKind
  readonly out?: string
  readonly theme?: string
  readonly template?: string
  readonly data?: string
  readonly scheme: string
}
type Refused = { readonly refusals: readonly Refusal[] }
type Source = { readonly checked: CheckedPlan } | Refused

function tenantProblem(code: string): Refusal | undefined {
  const problem = codeProblem(code)
  return problem && { kind: 'tenant-code-wrong', code, proposed: 'proposed' in problem ? problem.proposed : undefined }
}

/** Whose plan of which year is asked for; everything that is wrong with it at once. */
function wanted({ tenant, year }: ReportOptions): { tenant: string; fiscalYear: number } | Refused {
  const problem: Refusal | undefined =
    tenant === undefined ? { kind: 'tenant-needed', candidates: [] } : tenantProblem(tenant)
  const reading: ReturnType<typeof parseFiscalYear> | Refusal =
    year === undefined ? { kind: 'year-needed' } : parseFiscalYear(year)
  if (tenant !== undefined && problem === undefined && 'fiscalYear' in reading && !('kind' in reading))
    return { tenant, fiscalYear: reading.fiscalYear }
  const yearProblem: Refusal[] =
    'kind' in reading ? [reading] : 'problem' in reading ? [{ kind: 'year-unreadable', text: year ?? '' }] : []
  return { refusals: [...(problem === undefined ? [] : [problem]), ...yearProblem] }
}

async function fromStore(world: CliWorld, options: ReportOptions, rules: ReadingRules): Promise<Source> {
  const asked = wanted(options)
  if ('refusals' in asked) return asked
  const store = await patiently(world, openingDatabase[options.lang], world.openStore(options.data))
  if ('refusal' in store) return { refusals: [store.refusal] }
  try {
    const stored = await storedPlan(store.db, asked.tenant, asked.fiscalYear)
    return stored === undefined
      ? { refusals: [{ kind: 'plan-unknown', ...asked }] }
      : { checked: checkPlan(stored.plan, rules, stored.source) }
  } finally {
    await store.close()
  }
}

async function sourceOf(
  world: CliWorld,
  file: string | undefined,
  options: ReportOptions,
  rules: ReadingRules,
): Promise<Source> {
  if (file === undefined) return fromStore(world, options, rules)
  const reading = await readDocument(tellingFiles(world, options.lang), file, rules)
  return 'refusals' in reading ? reading : { checked: reading }
}

/** `furikaeri report`: a page or a data file of a plan, from a document or from the store. Its help is docs/commands/report.md. */
export function reportCommand(world: CliWorld): Command {
  return new Command('report')
    .summary(reportHelp.summary)
    .argument('[file]', reportHelp.file)
    .option('--tenant <code>', commonHelp.tenant)
    .option('--year <year>', reportHelp.year)
    .addOption(
      new Option('--format <format>', reportHelp.format)
        .choices(['html', 'json', 'csv', 'csvw', 'stratml', 'pptx', 'pdf', 'xlsx', 'ods'])
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
    .option('--scheme <id>', commonHelp.scheme, 'met-unmet')
    .option('--data <folder>', commonHelp.data)
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReportOptions>()
      if (isBinary(options.format) && options.out === undefined)
        return refuse(world, [{ kind: 'out-needed', format: options.format }], options)
      const problem = formatProblem(options.kind, options.format)
      if (problem !== undefined) return refuse(world, [problem], options)
      const look = await loadLook(world.files, options)
      if ('refusals' in look) return refuse(world, look.refusals, options)
      const withSheets = hasSheets(options.format) || options.kind === 'sheets'
      const sheets = withSheets ? await loadSheets(world.files, world.sheetsFolder) : { sheets: [] }
      if ('refusals' in sheets) return refuse(world, sheets.refusals, options)
      const rules = await readingRules(world, options.scheme, options)
      if (rules === undefined) return
      const source = await sourceOf(world, file, options, rules)
      if ('refusals' in source) return refuse(world, source.refusals, options)
      const tenants = await loadTenants(world.files, world.tenantsFile)
      const code = options.tenant ?? source.checked.plan.tenant
      const tenant = 'tenants' in tenants ? tenants.tenants.find((item) => item.code === code) : undefined
      const bytes = await renderDocument(judgedPlan(source.checked, tenant), {
        kind: options.kind,
        format: options.format,
        language: options.lang,
        stylesheet: world.stylesheet,
        theme: look.theme,
        sheets: sheets.sheets,
        runChild: world.runChild,
      })
      if ('kind' in bytes) return refuse(world, [bytes], options)
      if (options.out === undefined)
        return world.terminal.print(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
      const unwritten = await writeFile(world.files, options.out, bytes)
      if (unwritten !== undefined) return refuse(world, [unwritten], options)
      world.terminal.tell(sayWritten(options.out, bytes.length, options.lang))
    })
}
