import { basename } from 'node:path'
import { Command } from 'commander'
import {
  addressPlan,
  commitImport,
  namesItsTenant,
  proposeImport,
  type ImportProposal,
  type Addressed,
} from '../act/import-plan.ts'
import { takeMatches, type Read } from '../act/take-matches.ts'
import { loadTenants } from '../act/load-tenants.ts'
import { checkPlan, readDocument, type CheckedPlan, type ReadingRules } from '../act/read-document.ts'
import type { Store } from '../act/store.ts'
import { formatFiscalYear } from '../core/calendar/fiscal-year.ts'
import type { Match } from '../core/match/match-plans.ts'
import type { Refusal } from '../core/refusal.ts'
import { fullName } from '../core/tenant.ts'
import { importWords, openingDatabase } from '../report/sentences/command.ts'
import { commonHelp, importHelp } from '../report/sentences/command-help.ts'
import { matchWords, sayMatch } from '../report/sentences/match.ts'
import { changesText } from '../report/terminal/change-text.ts'
import { checkSummary, tallyAnswer } from '../report/terminal/check-answer.ts'
import { printJson, refuse, type CliWorld, type CommonOptions, patiently, tellingFiles } from './command.ts'
import { importReturned, returnedWorkbook } from './import-returned.ts'
import { readingRules } from './reading.ts'

type ImportOptions = CommonOptions & {
  readonly tenant?: string
  readonly year?: string
  readonly yes?: boolean
  readonly takeMatches?: boolean
  readonly data?: string
  readonly take?: readonly string[]
}

/** What is shown of a proposal before anybody agrees: also whether the document names whose plan it is said to be. */
type Shown = ImportProposal & {
  readonly tenantNamed: boolean
  readonly matches: readonly (Match & { readonly taken: boolean })[]
}

async function showProposal(
  { terminal }: CliWorld,
  file: string,
  checked: CheckedPlan,
  { tenant, fiscalYear, basedOn, changes, isNew, plan, tenantNamed }: Shown,
  { lang, json }: ImportOptions,
): Promise<void> {
  if (json) return
  const words = importWords[lang]
  await terminal.print(`${checkSummary(file, checked.findings, checked.tally, lang)}\n`)
  await terminal.print(
    `${tenant.prefecture}${fullName(tenant)} ${tenant.code}  ${formatFiscalYear(fiscalYear)} (${fiscalYear})\n`,
  )
  if (!tenantNamed) await terminal.print(`${words.notNamed(fullName(tenant))}\n`)
  const head = !isNew ? words.same : basedOn === 0 ? words.first : words.differences(changes.length, basedOn)
  await terminal.print(`${head}\n${changes.length === 0 ? '' : `${changesText(plan, changes, lang)}\n`}`)
}

/** Whose plan of which year it is: known, or refused, before any database is opened for it. */
async function addressedBy(
  world: CliWorld,
  { plan }: CheckedPlan,
  options: ImportOptions,
): Promise<Addressed | { readonly refusals: readonly Refusal[] }> {
  const tenants = await loadTenants(world.files, world.tenantsFile)
  return 'refusals' in tenants ? tenants : addressPlan(plan, options, tenants.tenants)
}

const answerOf = ({ tenant, fiscalYear, basedOn, changes, matches, tenantNamed }: Shown, { tally }: CheckedPlan) => ({
  tenant: tenant.code,
  fiscalYear,
  basedOn,
  changes,
  matches,
  tenantNamed,
  tally: tallyAnswer(tally),
})

/** Which of the matches a person takes: each is shown, and asked for where somebody can be asked. */
async function takenBy(
  { terminal }: CliWorld,
  matches: readonly Match[],
  { lang, json, takeMatches: all, yes }: ImportOptions,
): Promise<Match[]> {
  const taken: Match[] = []
  for (const match of matches) {
    if (!json) await terminal.print(`${sayMatch(match, lang)}\n`)
    const agreed = all === true || (!json && yes !== true && (await terminal.askYes(matchWords[lang].ask)))
    if (agreed) taken.push(match)
    else if (!json) await terminal.print(`  ${matchWords[lang].notTaken}\n`)
  }
  return taken
}

/** How the plan that is to be kept is judged and what it was read from: where the document was a part of it only, the whole is judged again. */
const keptAs = ({ plan, keptSource }: ImportProposal, checked: CheckedPlan, rules: ReadingRules) =>
  keptSource === undefined ? checked : checkPlan(plan, rules, keptSource)

async function importInto(
  world: CliWorld,
  store: Store,
  file: string,
  read: Read,
  rules: ReadingRules,
  options: ImportOptions,
): Promise<void> {
  const first = await proposeImport(store, read.addressed, read.checked)
  if ('refusals' in first) return refuse(world, first.refusals, options)
  const taken = await takenBy(world, first.matches, options)
  const { checked, addressed } = await takeMatches(store, read, taken, rules)
  const proposed = taken.length === 0 ? first : await proposeImport(store, addressed, checked)
  if ('refusals' in proposed) return refuse(world, proposed.refusals, options)
  const matches = first.matches.map((match) => ({ ...match, taken: taken.includes(match) }))
  const proposal: Shown = { ...proposed, matches, tenantNamed: namesItsTenant(proposed, checked) }
  await showProposal(world, file, checked, proposal, options)
  const answer = answerOf(proposal, checked)
  if (!proposal.isNew)
    return options.json
      ? printJson(world.terminal, { ...answer, written: false, revision: proposal.basedOn })
      : undefined
  const agreed = options.yes === true || (!options.json && (await world.terminal.askYes(importWords[options.lang].ask)))
  if (!agreed) return refuse(world, [{ kind: 'not-confirmed' }], options, { ...answer, written: false })
  const reason = `import ${basename(file)}`
  const saved = await commitImport(store, proposal, keptAs(proposal, checked, rules), {
    reason,
    recordedAt: world.clock.now(),
  })
  if ('refusals' in saved) return refuse(world, saved.refusals, options, { ...answer, written: false })
  if (options.json) return printJson(world.terminal, { ...answer, written: true, revision: saved.revision })
  await world.terminal.print(`${importWords[options.lang].saved(saved.revision)}\n`)
}

/** `furikaeri import`: shows what a document would change in what is kept, and keeps it after a yes. Its help is docs/commands/import.md. */
export function importCommand(world: CliWorld): Command {
  return new Command('import')
    .summary(importHelp.summary)
    .argument('<file>', importHelp.file)
    .option('--tenant <code>', commonHelp.tenant)
    .option('--year <year>', importHelp.year)
    .option('--yes', importHelp.yes)
    .option('--take-matches', importHelp.takeMatches)
    .option('--take <cells...>', importHelp.take)
    .option('--data <folder>', commonHelp.data)
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ImportOptions>()
      const rules = await readingRules(world, 'met-unmet', options)
      if (rules === undefined) return
      const returned = await returnedWorkbook(world, file)
      if (returned !== undefined)
        return 'refusal' in returned
          ? refuse(world, [returned.refusal], options)
          : importReturned(world, returned, rules, options)
      const checked = await readDocument(tellingFiles(world, options.lang), file, rules)
      if ('refusals' in checked) return refuse(world, checked.refusals, options)
      const addressed = await addressedBy(world, checked, options)
      if ('refusals' in addressed) return refuse(world, addressed.refusals, options)
      const store = await patiently(world, openingDatabase[options.lang], world.openStore(options.data))
      if ('refusal' in store) return refuse(world, [store.refusal], options)
      try {
        await importInto(world, store, file, { checked, addressed }, rules, options)
      } finally {
        await store.close()
      }
    })
}
