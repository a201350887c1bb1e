import { join } from 'node:path'
import { Command } from 'commander'
import { addressPlan } from '../act/import-plan.ts'
import { loadTenants } from '../act/load-tenants.ts'
import { readDocument, type ReadingRules } from '../act/read-document.ts'
import { drawSectionWorkbook, sectionWorkbooks, type GivenOut } from '../act/section-workbooks.ts'
import { writeFile } from '../act/write-file.ts'
import type { Refusal } from '../core/refusal.ts'
import { openingDatabase, sayWritten } from '../report/sentences/command.ts'
import { commonHelp, workbookHelp } from '../report/sentences/command-help.ts'
import { storedPlan } from '../store/queries/plan.ts'
import { patiently, printJson, refuse, type CliWorld, tellingFiles } from './command.ts'
import { readingRules } from './reading.ts'
import { wantedPlan, type KeptOptions } from './report-kept.ts'

type WorkbookOptions = KeptOptions & { readonly out: string; readonly scheme: string }
type Refused = { readonly refusals: readonly Refusal[] }

/** A plan from a document, not kept yet: its workbooks say so, and come back into the plan once it is kept as it is now. */
async function fromFile(
  world: CliWorld,
  file: string,
  rules: ReadingRules,
  options: WorkbookOptions,
): Promise<GivenOut | Refused> {
  const reading = await readDocument(tellingFiles(world, options.lang), file, rules)
  if ('refusals' in reading) return reading
  const tenants = await loadTenants(world.files, world.tenantsFile)
  if ('refusals' in tenants) return tenants
  const addressed = addressPlan(reading.plan, options, tenants.tenants)
  if ('refusals' in addressed) return addressed
  const { tenant, fiscalYear, plan } = addressed
  return { plan: { ...plan, tenant: tenant.code, fiscalYear }, revision: 0 }
}

/** The plan that is kept, with that of the year before beside it. */
async function fromStore(world: CliWorld, options: WorkbookOptions): Promise<GivenOut | Refused> {
  const asked = wantedPlan(options)
  if ('refusals' in asked) return asked
  const store = await patiently(world, openingDatabase[options.lang], world.openStore(options.data))
  if ('refusal' in store) return { refusals: [store.refusal] }
  try {
    const { tenant, fiscalYear } = asked
    const stored = await storedPlan(store.db, tenant, fiscalYear)
    if (stored === undefined) return { refusals: [{ kind: 'plan-unknown', ...asked }] }
    const last = await storedPlan(store.db, tenant, fiscalYear - 1)
    return { plan: { ...stored.plan, tenant, fiscalYear }, revision: stored.revision, lastYear: last?.plan }
  } finally {
    await store.close()
  }
}

/** `furikaeri workbook`: a workbook for every section to fill in, which `import` takes back. Its help is docs/commands/workbook.md. */
export function workbookCommand(world: CliWorld): Command {
  return new Command('workbook')
    .summary(workbookHelp.summary)
    .argument('[file]', workbookHelp.file)
    .option('--tenant <code>', commonHelp.tenant)
    .option('--year <year>', workbookHelp.year)
    .requiredOption('-o, --out <folder>', workbookHelp.out)
    .option('--scheme <id>', commonHelp.scheme, 'met-unmet')
    .option('--data <folder>', commonHelp.data)
    .action(async (file: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<WorkbookOptions>()
      const rules = await readingRules(world, options.scheme, options)
      if (rules === undefined) return
      const given = file === undefined ? await fromStore(world, options) : await fromFile(world, file, rules, options)
      if ('refusals' in given) return refuse(world, given.refusals, options)
      await writeWorkbooks(world, given, rules, options)
    })
}

async function writeWorkbooks(
  world: CliWorld,
  given: GivenOut,
  rules: ReadingRules,
  options: WorkbookOptions,
): Promise<void> {
  const written: { section: string; out: string; bytes: number }[] = []
  for (const made of sectionWorkbooks(given, rules)) {
    const bytes = await drawSectionWorkbook(made, world.runChild)
    if ('kind' in bytes) return refuse(world, [bytes], options)
    const out = join(options.out, made.name)
    const unwritten = await writeFile(world.files, out, bytes)
    if (unwritten !== undefined) return refuse(world, [unwritten], options)
    written.push({ section: made.section, out, bytes: bytes.length })
    world.terminal.tell(sayWritten(out, bytes.length, options.lang))
  }
  const { plan, revision } = given
  if (options.json === true)
    await printJson(world.terminal, { tenant: plan.tenant, fiscalYear: plan.fiscalYear, revision, written })
}
