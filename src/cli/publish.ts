import { Command } from 'commander'
import { buildSite, type BuildOptions } from '../act/build-site.ts'
import type { DocumentKeeper } from '../act/keep-documents.ts'
import { publishPlan, type Published } from '../act/publish-plan.ts'
import type { ReadingRules } from '../act/read-document.ts'
import type { Store } from '../act/store.ts'
import { formatFiscalYear, parseFiscalYear } from '../core/calendar/fiscal-year.ts'
import type { Refusal } from '../core/refusal.ts'
import { fullName, type Tenant } from '../core/tenant.ts'
import { publishWords } from '../report/sentences/command.ts'
import { commonHelp, publishHelp } from '../report/sentences/command-help.ts'
import type { Language } from '../report/sentences/language.ts'
import { storedYears } from '../store/queries/plan.ts'
import { storedTenants } from '../store/queries/tenant.ts'
import { printJson, refuse, type CliWorld, type CommonOptions } from './command.ts'
import { createProgress } from './progress.ts'
import { documentKeeper, tellFailure } from './published-documents.ts'
import { readingRules } from './reading.ts'
import { siteUrl } from './site-url.ts'

type PublishOptions = CommonOptions & {
  readonly tenant?: string
  readonly year?: string
  readonly out?: string
  readonly url?: string
  readonly data?: string
  readonly withoutDocuments?: boolean
}
type Refused = { readonly refusals: readonly Refusal[] }
type PlanKey = { readonly tenant: Tenant; readonly fiscalYear: number }

/** The plans to publish: the one that is named, else all that are kept for the tenant, else all. */
async function plansToPublish({ db }: Store, { tenant, year }: PublishOptions): Promise<readonly PlanKey[] | Refused> {
  const reading = year === undefined ? undefined : parseFiscalYear(year)
  if (reading !== undefined && 'problem' in reading)
    return { refusals: [{ kind: 'year-unreadable', text: year ?? '' }] }
  const tenants = (await storedTenants(db)).filter(({ code }) => tenant === undefined || code === tenant)
  if (tenant !== undefined && tenants.length === 0) return { refusals: [{ kind: 'tenant-unknown', code: tenant }] }
  const all = await Promise.all(
    tenants.map(async (own) => (await storedYears(db, own.code)).map((fiscalYear) => ({ tenant: own, fiscalYear }))),
  )
  const plans = all.flat().filter(({ fiscalYear }) => reading === undefined || fiscalYear === reading.fiscalYear)
  if (plans.length === 0 && reading !== undefined)
    return { refusals: [{ kind: 'plan-unknown', tenant: tenant ?? '', fiscalYear: reading.fiscalYear }] }
  return plans
}

function answerOf({ tenant, fiscalYear }: PlanKey, { publication, sha256, isNew }: Published) {
  const { sequence, publishedAt } = publication
  return { tenant: tenant.code, fiscalYear, sequence, publishedAt, sha256, isNew }
}

/** Tells on the screen how far the drawing is; answers stay on standard output. */
function drawingProgress({ terminal }: CliWorld, lang: Language): NonNullable<BuildOptions['onPage']> {
  const progress = createProgress(() => performance.now())
  return ({ pages, parts, of }) =>
    progress(() => {
      // a part that has begun is not done yet
      terminal.tell(publishWords[lang].drawing(pages, Math.floor((100 * (parts - 1)) / of)))
    })
}

/** Makes the documents that the site will hold and are not there yet, telling how far it is. */
async function makeDocuments(world: CliWorld, documents: DocumentKeeper, lang: Language) {
  const progress = createProgress(() => performance.now())
  return documents.make({
    onDocument: (done) => {
      tellFailure(world, done, lang)
      void progress(() => world.terminal.tell(publishWords[lang].making(done.number, done.of)))
    },
  })
}

/** The site as files, with its documents made before: all of it appears together. */
async function writeSite(world: CliWorld, store: Store, out: string, options: PublishOptions, url: string | undefined) {
  const kept = await documentKeeper(world, store, options)
  if ('refusals' in kept) return kept
  const { documents } = kept
  const made = documents && (await makeDocuments(world, documents, options.lang))
  const { effects, program } = world.site
  const built = await buildSite(store, effects, program, {
    folder: world.site.outFolder(out),
    url,
    documents,
    onPage: drawingProgress(world, options.lang),
    isStopped: world.isStopped,
  })
  return 'refusals' in built || made === undefined ? built : { ...built, documents: made }
}

function stopped({ terminal, endWith }: CliWorld, text: string): void {
  terminal.tell(text)
  endWith(1)
}

async function publish(world: CliWorld, store: Store, rules: ReadingRules, options: PublishOptions): Promise<void> {
  const { lang, json, out } = options
  const url = siteUrl(options.url ?? world.site.url)
  if (url !== undefined && 'refusal' in url) return refuse(world, [url.refusal], options)
  const plans = await plansToPublish(store, options)
  if ('refusals' in plans) return refuse(world, plans.refusals, options)
  const answers = []
  for (const plan of plans) {
    const published = await publishPlan(store, plan, rules, world.clock.now())
    if ('refusals' in published) return refuse(world, published.refusals, options)
    const { isNew, publication } = published
    answers.push(answerOf(plan, published))
    if (json) continue
    const words = isNew
      ? publishWords[lang].published(publication.sequence)
      : publishWords[lang].same(publication.sequence)
    await world.terminal.print(`${fullName(plan.tenant)} ${formatFiscalYear(plan.fiscalYear)}: ${words}\n`)
  }
  const built = out === undefined ? undefined : await writeSite(world, store, out, options, url?.url)
  if (built !== undefined && 'refusals' in built) return refuse(world, built.refusals, options)
  if (json) await printJson(world.terminal, { publications: answers, ...(built === undefined ? {} : { site: built }) })
  if (built?.stopped === true) return stopped(world, publishWords[lang].stopped(out ?? ''))
  if (built !== undefined && !json) await world.terminal.print(`${publishWords[lang].site(built, out ?? '')}\n`)
}

/** `furikaeri publish`: freezes what is kept into publications, and writes the site as files. Its help is docs/commands/publish.md. */
export function publishCommand(world: CliWorld): Command {
  return new Command('publish')
    .summary(publishHelp.summary)
    .option('--tenant <code>', publishHelp.tenant)
    .option('--year <year>', publishHelp.year)
    .option('-o, --out <folder>', publishHelp.out)
    .option('--url <address>', commonHelp.url)
    .option('--data <folder>', commonHelp.data)
    .option('--without-documents', commonHelp.withoutDocuments)
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<PublishOptions>()
      const rules = await readingRules(world, 'met-unmet', options)
      if (rules === undefined) return
      const store = await world.openStore(options.data)
      if ('refusal' in store) return refuse(world, [store.refusal], options)
      try {
        await publish(world, store, rules, options)
      } finally {
        await store.close()
      }
    })
}
