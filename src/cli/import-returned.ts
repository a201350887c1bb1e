import { basename } from 'node:path'
import { commitImport } from '../act/import-plan.ts'
import { loadTenants } from '../act/load-tenants.ts'
import { checkPlan, type ReadingRules } from '../act/read-document.ts'
import { readReturnedWorkbook, returnedAtMost, type ReturnedWorkbook } from '../act/read-returned-workbook.ts'
import { proposeTakenIn } from '../act/propose-taken-in.ts'
import { takeInWorkbook } from '../act/take-in-workbook.ts'
import type { Store } from '../act/store.ts'
import type { Refusal } from '../core/refusal.ts'
import { importWords, openingDatabase } from '../report/sentences/command.ts'
import { checkSummary } from '../report/terminal/check-answer.ts'
import { returnedAnswer, returnedText } from '../report/terminal/returned-text.ts'
import { readingRules } from './reading.ts'
import { patiently, printJson, refuse, type CliWorld, type CommonOptions } from './command.ts'

export type ReturnedOptions = CommonOptions & {
  readonly tenant?: string
  readonly year?: string
  readonly yes?: boolean
  readonly data?: string
  readonly take?: readonly string[]
}

/** A workbook of a section that came back; undefined for every other file, and for one that cannot be read: its own reading says why. */
export async function returnedWorkbook(
  { files, runChild }: CliWorld,
  file: string,
): Promise<ReturnedWorkbook | { readonly refusal: Refusal } | undefined> {
  const bytes = await files.read(file, returnedAtMost)
  return 'problem' in bytes ? undefined : readReturnedWorkbook(bytes, file, runChild)
}

async function takeIn(
  world: CliWorld,
  store: Store,
  returned: ReturnedWorkbook,
  { rules, words }: { readonly rules: ReadingRules; readonly words: ReadingRules },
  options: ReturnedOptions,
): Promise<void> {
  const { lang, json } = options
  const taken = await takeInWorkbook(store, returned, words, options.take)
  if ('refusals' in taken) return refuse(world, taken.refusals, options)
  const tenants = await loadTenants(world.files, world.tenantsFile)
  if ('refusals' in tenants) return refuse(world, tenants.refusals, options)
  const proposal = await proposeTakenIn(store, taken, options, tenants.tenants)
  if ('refusals' in proposal) return refuse(world, proposal.refusals, options)
  const checked = checkPlan(proposal.plan, rules, taken.keptSource)
  const { tenant, fiscalYear, basedOn } = proposal
  const answer = { tenant: tenant.code, fiscalYear, basedOn, ...returnedAnswer(taken, lang) }
  if (!json) {
    await world.terminal.print(`${returnedText({ ...taken, file: returned.file }, lang)}\n`)
    if (proposal.isNew)
      await world.terminal.print(`${checkSummary(returned.file, checked.findings, checked.tally, lang)}\n`)
  }
  const end = async (revision: number, written: boolean) => {
    if (json) await printJson(world.terminal, { ...answer, written, revision })
    else if (written) await world.terminal.print(`${importWords[lang].saved(revision)}\n`)
    if (taken.conflicts.length + taken.damages.length > 0) world.endWith(1)
  }
  if (!proposal.isNew) return end(basedOn, false)
  const agreed = options.yes === true || (!json && (await world.terminal.askYes(importWords[lang].ask)))
  if (!agreed) return refuse(world, [{ kind: 'not-confirmed' }], options, { ...answer, written: false })
  const reason = `import ${basename(returned.file)}`
  const saved = await commitImport(store, proposal, checked, { reason, recordedAt: world.clock.now() })
  if ('refusals' in saved) return refuse(world, saved.refusals, options, { ...answer, written: false })
  return end(saved.revision, true)
}

/** Shows what a workbook that came back would change, cell by cell, and keeps it after a yes. Whatever is not taken over ends with 1, the rest is kept. */
export async function importReturned(
  world: CliWorld,
  returned: ReturnedWorkbook,
  rules: ReadingRules,
  options: ReturnedOptions,
): Promise<void> {
  const words = await readingRules(world, returned.mark.scheme, options)
  if (words === undefined) return
  const store = await patiently(world, openingDatabase[options.lang], world.openStore(options.data))
  if ('refusal' in store) return refuse(world, [store.refusal], options)
  try {
    await takeIn(world, store, returned, { rules, words }, options)
  } finally {
    await store.close()
  }
}
