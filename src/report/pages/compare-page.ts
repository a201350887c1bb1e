import { bySameMethod, type SameMethod } from '../../core/same-method.ts'
import type { Block, Document, Section } from '../document/document.ts'
import type { CountsTable } from '../document/table.ts'
import { compareWord, sayApart, sayCompared, sayMethod, type CompareWord } from '../sentences/compare.ts'
import { sayYearInFull } from '../sentences/year.ts'
import { pageWord } from '../sentences/page.ts'
import { programName } from '../sentences/site.ts'
import { address } from '../site/addresses.ts'
import type { ListedPlan, ListedWard, SiteContext } from '../site/site-context.ts'

type WardYear = ListedPlan & Pick<ListedWard, 'code' | 'name'>
type Year = { readonly fiscalYear: number; readonly compared: SameMethod<WardYear> }

/** Every fiscal year of which a plan is published, newest first, its plans sorted by how they were counted. */
function yearsOf(wards: readonly ListedWard[]): Year[] {
  const all = wards.flatMap(({ code, name, plans }) => plans.map((plan) => ({ ...plan, code, name })))
  const byYear = Map.groupBy(all, ({ fiscalYear }) => fiscalYear)
  return [...byYear]
    .sort(([a], [b]) => b - a)
    .map(([fiscalYear, items]) => ({
      fiscalYear,
      compared: bySameMethod(items.sort((a, b) => (a.code < b.code ? -1 : 1))),
    }))
}

type Group = SameMethod<WardYear>['groups'][number]

/** Wards of one method in the order of their codes, never of their results. */
function tableOf({ method, items }: Group, { language, to }: SiteContext): CountsTable {
  const numeric = (word: CompareWord) => ({ heading: compareWord(word, language), numeric: true as const })
  return {
    kind: 'table',
    caption: sayMethod(method, language),
    columns: [{ heading: pageWord('ward', language) }, numeric('met'), numeric('unmet'), numeric('open')],
    rows: items.map(({ code, name, fiscalYear, summary }) => {
      const { met, unmet, notJudged, notApplicable } = summary.stated ?? summary.listed
      return {
        cells: [
          { text: name, href: to(code, address.overview(fiscalYear)) },
          ...[met, unmet, notJudged + notApplicable].map((count) => ({ text: String(count) })),
        ],
      }
    }),
    note: compareWord('order', language),
  }
}

function yearSection({ fiscalYear, compared }: Year, context: SiteContext): Section {
  const { language, to } = context
  const apart: Block[] =
    compared.apart.length === 0
      ? []
      : [
          {
            kind: 'records',
            title: { text: compareWord('apart', language) },
            items: compared.apart.map(({ item, method, why }) => ({
              text: [{ text: item.name }],
              href: to(item.code, address.overview(fiscalYear)),
              note: sayApart(why, method, language),
            })),
          },
        ]
  return {
    kind: 'section',
    id: `year-${fiscalYear}`,
    heading: sayYearInFull(fiscalYear, language),
    blocks: [...compared.groups.map((group) => tableOf(group, context)), ...apart],
  }
}

/** Wards side by side, year by year: only where they were judged and counted alike; of every other ward it says why it is not compared. */
export function comparePage(context: SiteContext): Document {
  const { wards, language, toRoot } = context
  const years = yearsOf(wards)
  const together = years.filter(({ compared }) => compared.groups.length > 0)
  const codes = new Set(
    together.flatMap(({ compared }) => compared.groups.flatMap(({ items }) => items.map(({ code }) => code))),
  )
  return {
    language,
    publisher: programName[language],
    title: `${compareWord('page', language)} — ${programName[language]}`,
    breadcrumb: [{ text: pageWord('wardsTitle', language), href: toRoot('') }, { text: compareWord('page', language) }],
    answer: [{ text: sayCompared(together.length, codes.size, language) }],
    lead: compareWord('lead', language),
    blocks: years.map((year) => yearSection(year, context)),
    colophon: [],
  }
}
