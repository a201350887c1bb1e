import type { Document } from '../document/document.ts'
import { aboutPage } from '../pages/about-page.ts'
import { accessibilityPage } from '../pages/accessibility-page.ts'
import { activitiesPage } from '../pages/activities-page.ts'
import { checksPage } from '../pages/checks-page.ts'
import { downloadsPage } from '../pages/downloads-page.ts'
import { goalPage } from '../pages/goal-page.ts'
import { initiativePage } from '../pages/initiative-page.ts'
import { planOverview } from '../pages/plan-overview.ts'
import { searchPage } from '../pages/search-page.ts'
import { sourcePage } from '../pages/source-page.ts'
import { strategyPage } from '../pages/strategy-page.ts'
import { unmetPage } from '../pages/unmet-page.ts'
import { wardHome } from '../pages/ward-home.ts'
import { yearsPage } from '../pages/years-page.ts'
import type { Language } from '../sentences/language.ts'
import { address, wayFrom, type Address, type Site } from './addresses.ts'
import { never } from './last-change.ts'
import type { Edition, EditionContext, Ward, WardContext } from './ward.ts'
import { lineageOfWard } from '../ward-lineage.ts'

/**
 * A page of a ward: where it stands, which edition it shows (none: the ward as a whole), and its document, made when it is asked for. When it
 * differs from what was there, `changedAt` is since when: the publication of the latest edition that it shows.
 */
export type WardPage = {
  readonly at: Address
  readonly edition: Edition | undefined
  readonly changedAt: string
  /** All that the document is made from, beside the program and the site; where that is as before, it says the same as before. */
  readonly from?: () => readonly (string | object)[]
  readonly document: () => Document
}

const speaking = ({ ward, language, to }: WardContext) => ({
  publisher: ward.name,
  home: { text: ward.name, href: to(address.home) },
  language,
})
const schemesOf = ({ editions }: Ward) => editions.map(({ judged }) => judged.evaluation.scheme)

/** The pages about a ward as a whole. A new page is one line here. */
const ofWard: readonly { readonly at: Address; readonly page: (context: WardContext) => Document }[] = [
  { at: address.home, page: wardHome },
  { at: address.years, page: yearsPage },
  { at: address.about, page: (context) => aboutPage({ ...speaking(context), schemes: schemesOf(context.ward) }) },
  {
    at: address.accessibility,
    page: (context) => accessibilityPage({ ...speaking(context), mistakeAt: context.to(address.mistake) }),
  },
  { at: address.search, page: (context) => searchPage(context) },
]

/** The pages of a published plan that stand once for it. */
const ofEdition: readonly {
  readonly at: (year: number) => Address
  readonly page: (context: EditionContext) => Document
  /** What it shows beside the publication. */
  readonly besides?: (edition: Edition) => object | undefined
}[] = [
  { at: address.overview, page: planOverview },
  { at: address.unmet, page: unmetPage },
  { at: address.activities, page: activitiesPage },
  { at: address.checks, page: checksPage },
  { at: (year) => address.source(year), page: sourcePage },
  { at: address.downloads, page: downloadsPage, besides: ({ documents }) => documents },
]

/** The pages that stand once for every goal, strategy and initiative of a published plan. `allYears`: it shows the other years too. */
const ofRecord: readonly ((edition: Edition) => Iterable<{
  readonly id: string
  readonly allYears?: true
  readonly page: (context: EditionContext) => Document
}>)[] = [
  ({ judged }) => judged.plan.goals.map((goal) => ({ id: goal.id, page: (context) => goalPage(context, goal) })),
  ({ judged }) =>
    judged.plan.goals.flatMap((goal) =>
      goal.strategies.map((strategy) => ({
        id: strategy.id,
        page: (context) => strategyPage(context, goal, strategy),
      })),
    ),
  ({ judged }) =>
    judged.plan.initiatives.map((initiative) => ({
      id: initiative.id,
      allYears: true as const,
      page: (context) => initiativePage(context, initiative),
    })),
]

/** When a ward last published anything. */
const latest = ({ published }: Ward): string => published[0]?.publishedAt ?? never

/** What a page shows of a record's other years. */
const yearsOf = (ward: Ward, year: number, record: string): (string | object)[] => [
  ward.editions.map(({ fiscalYear }) => fiscalYear).join(' '),
  lineageOfWard(ward).trendOf(year, record) ?? '',
]

/** Every page of a ward's plan of one year, in one language. */
export function* editionPages(ward: Ward, edition: Edition, language: Language, site: Site): Generator<WardPage> {
  const { fiscalYear: year, judged } = edition
  const pageAt = (
    at: Address,
    page: (context: EditionContext) => Document,
    /** Of a record that is shown with its other years. */
    shownInAllYears?: string,
    besides?: object,
  ): WardPage => {
    const to = wayFrom(site, ward.tenant.code, language, at)
    const own = [ward.name, edition.sha256, ...(besides === undefined ? [] : [besides])]
    const document = () => page({ judged, language, to, ward, edition })
    return shownInAllYears === undefined
      ? { at, edition, changedAt: edition.publishedAt, from: () => own, document }
      : {
          at,
          edition,
          changedAt: latest(ward),
          from: () => [...own, ...yearsOf(ward, year, shownInAllYears)],
          document,
        }
  }
  for (const { at, page, besides } of ofEdition) yield pageAt(at(year), page, undefined, besides?.(edition))
  for (const records of ofRecord)
    for (const { id, allYears, page } of records(edition)) yield pageAt(address.record(year, id), page, allYears && id)
}

/** Every page about the ward as a whole, in one language. */
export function* wardPages(ward: Ward, language: Language, site: Site): Generator<WardPage> {
  for (const { at, page } of ofWard) {
    const to = wayFrom(site, ward.tenant.code, language, at)
    yield { at, edition: undefined, changedAt: latest(ward), document: () => page({ ward, language, to }) }
  }
}
