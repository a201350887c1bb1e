import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Counts } from '../../core/tally.ts'
import type { Plan } from '../../core/plan/plan.ts'
import { boardOf } from '../blocks/board.ts'
import type { Block, Document } from '../document/document.ts'
import type { Link } from '../document/text.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { listingSection } from '../blocks/listing-table.ts'
import { promiseCards } from '../blocks/promise-cards.ts'
import { answerParts } from '../sentences/answer.ts'
import { sayOrigin } from '../sentences/colophon.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { overviewLead } from '../sentences/page/overview.ts'
import { tallyBars, tallyTable } from '../blocks/tally-table.ts'
import { address } from '../site/addresses.ts'

export const yearName = ({ plan }: JudgedPlan): string =>
  plan.fiscalYear === undefined ? '' : `${formatFiscalYear(plan.fiscalYear)}(${plan.fiscalYear})`

/** The counts that the answer speaks of: as printed where the document prints them, else as listed. */
export function answerCounts({ tally }: JudgedPlan): { met: number; unmet: number; open: number } {
  const counts: Counts = tally.stated ?? tally.listed
  return { met: counts.met, unmet: counts.unmet, open: counts.notJudged + counts.notApplicable }
}

/** What the page was made from: the source, and the rule with its version. */
export function colophonOf({ plan, evaluation }: JudgedPlan, language: Language): string[] {
  const sources = plan.sources.map(({ file }) => file.split('/').at(-1) ?? file)
  return sayOrigin({ sources, scheme: evaluation.scheme }, language)
}

const links = (...items: Link[]): Block => ({ kind: 'links', items })

/** 目標像・使命・方針: the head of the plan, as far as the document has one. */
function headSection({ vision, mission, policy }: Plan, language: Language): Block[] {
  const parts = [
    { heading: pageWord('vision', language), words: vision },
    { heading: pageWord('mission', language), words: mission },
    { heading: pageWord('mayorPolicy', language), words: policy },
  ]
  const facts = parts.flatMap(({ heading, words }) =>
    words === undefined ? [] : [{ label: heading, values: [{ text: words.text }] }],
  )
  if (facts.length === 0) return []
  const heading = pageWord('headHeading', language)
  return [{ kind: 'section', id: 'head', heading, blocks: [{ kind: 'facts', items: facts }] }]
}

/** The plan on one page: the answer, the board, what was missed and what comes next, the counts side by side, every listing. */
export function planOverview(context: PageContext): Document {
  const { judged, language, to } = context
  const { publisher, plan } = judged
  const year = yearName(judged)
  const cards = promiseCards(context)
  const table = { text: pageWord('allUnmet', language), href: to(address.unmet(yearOf(context))) }
  const unmetSection = {
    kind: 'section' as const,
    id: 'unmet',
    heading: pageWord('unmetHeading', language),
    ...(cards.items.length === 0 ? { lead: pageWord('noneUnmet', language) } : {}),
    blocks: cards.items.length === 0 ? [] : [cards, ...(table.href === undefined ? [] : [links(table)])],
  }
  return {
    language,
    publisher,
    title: `${year} ${pageWord('review', language)} — ${publisher}`,
    breadcrumb: [{ text: publisher, href: to(address.home) }, { text: year }],
    answer: answerParts(answerCounts(judged), language),
    lead: overviewLead(year, language),
    blocks: [
      boardOf(context),
      unmetSection,
      ...headSection(plan, language),
      {
        kind: 'section',
        id: 'counts',
        heading: pageWord('tallyHeading', language),
        blocks: [tallyBars(judged, language), tallyTable(judged, language)],
      },
      listingSection(context),
    ],
    colophon: colophonOf(judged, language),
  }
}
