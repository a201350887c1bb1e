import { verdictOfInitiative } from '../../core/tally.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import { activityBlocks } from '../blocks/activity-blocks.ts'
import { budgetTable } from '../blocks/budget-table.ts'
import { findingsOf } from '../blocks/finding-list.ts'
import { otherYears } from '../blocks/lineage-section.ts'
import { resultBlocks } from '../blocks/result-blocks.ts'
import { sourceLink } from '../blocks/source-link.ts'
import type { Block, Document, Section } from '../document/document.ts'
import type { Facts, Link } from '../document/text.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { indexOf } from '../plan-index.ts'
import { lineageWord } from '../sentences/lineage.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { sayInitiative } from '../sentences/record.ts'
import { address } from '../site/addresses.ts'
import type { EditionContext } from '../site/ward.ts'
import { colophonOf, yearName } from './plan-overview.ts'
import { section } from './section.ts'

/** What comes next; for what was missed without an answer, that there is none. */
function nextBlocks(context: PageContext, { countermeasure, problem }: Initiative, verdict: Verdict): Block[] {
  const { language } = context
  const lines = (text: string) => text.split('\n')
  const answer: Block[] =
    countermeasure === undefined
      ? []
      : [
          {
            kind: 'prose',
            label: pageWord('countermeasure', language),
            lines: lines(countermeasure.text),
            tone: 'next',
            source: sourceLink(context, countermeasure.at),
          },
        ]
  const missing: Block[] =
    verdict === 'unmet' && countermeasure === undefined
      ? [
          {
            kind: 'prose',
            label: pageWord('foundByCheck', language),
            lines: [pageWord('noCountermeasure', language)],
            tone: 'missing',
          },
        ]
      : []
  const trouble: Block[] =
    problem === undefined
      ? []
      : [
          {
            kind: 'prose',
            label: pageWord('problem', language),
            lines: lines(problem.text),
            source: sourceLink(context, problem.at),
          },
        ]
  return [...trouble, ...answer, ...missing]
}

/** Where the initiative is listed, 再掲 included, each listing with the way to its strategy. */
function listedLinks(context: PageContext, { id }: Initiative): Link[] {
  const { judged, language, to } = context
  return (indexOf(judged.plan).listed.get(id) ?? []).map(({ goal, strategy, listing }) => {
    const number = listing.number === '' ? '' : ` (${listing.number})`
    const place = `${judged.plan.levels.strategy} ${strategy.number} ${strategy.title.text}`.replace(/\s+/g, ' ').trim()
    const own = strategy.title.text === '' && strategy.number === '' ? goal : strategy
    const text = own === goal ? `${judged.plan.levels.goal} ${goal.number} ${goal.title.text}` : `${place}${number}`
    return {
      text: listing.relisting ? `${text}${pageWord('again', language)}` : text,
      href: to(address.record(yearOf(context), own.id)),
    }
  })
}

function factsOf(context: PageContext, initiative: Initiative): Facts {
  const { language } = context
  const fact = (label: PageWord, values: readonly Link[]) =>
    values.length === 0 ? [] : [{ label: pageWord(label, language), values }]
  const others = initiative.otherTitles.map(({ text, at }) => ({ text, href: sourceLink(context, at).href }))
  const at = initiative.title.at
  return {
    kind: 'facts',
    items: [
      ...fact('listedUnder', listedLinks(context, initiative)),
      ...fact('section', initiative.section === undefined ? [] : [{ text: initiative.section.text }]),
      ...fact('otherTitles', others),
      ...fact('sourceLabel', at === undefined ? [] : [sourceLink(context, at)]),
    ],
  }
}

function photoBlocks(context: PageContext, { photos }: Initiative): Block[] {
  if (photos.length === 0) return []
  const items = photos.map(({ caption, alt, at }) => ({
    text: [{ text: caption }],
    ...(alt === caption ? {} : { note: alt }),
    source: sourceLink(context, at),
  }))
  return [{ kind: 'records', items }]
}

function yearsSection(context: EditionContext, initiative: Initiative): Section[] {
  const blocks = otherYears(context, initiative)
  const heading = lineageWord('otherYears', context.language)
  return blocks.length === 0 ? [] : [{ kind: 'section', id: 'years', heading, blocks }]
}

/** An initiative: whether it met its target, target and result with the evidence, what comes next, what was done, what it cost, how it did in other years, where it stands. */
export function initiativePage(context: EditionContext, initiative: Initiative): Document {
  const { judged, language, to } = context
  const { publisher, plan } = judged
  const year = yearOf(context)
  const own = indexOf(plan).own.get(initiative.id)
  const verdict = verdictOfInitiative(initiative.id, own?.listing, judged.evaluation)
  const title = initiative.title.text
  const content = initiative.content?.text ?? initiative.situation?.text
  return {
    language,
    publisher,
    title: `${title} — ${yearName(judged)} ${publisher}`,
    breadcrumb: [
      { text: publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(year)) },
      ...(own === undefined
        ? []
        : [{ text: `${own.goal.number} ${own.goal.title.text}`.trim(), href: to(address.record(year, own.goal.id)) }]),
      { text: title },
    ],
    answer: sayInitiative(title, verdict, language),
    lead: content ?? '',
    blocks: [
      ...section(context, 'result', 'targetAndResult', resultBlocks(context, initiative, verdict)),
      ...section(context, 'next', 'whatComesNext', nextBlocks(context, initiative, verdict)),
      ...section(context, 'activities', 'whatWasDone', activityBlocks(context, initiative.activities)),
      ...section(context, 'photos', 'photos', photoBlocks(context, initiative)),
      ...section(context, 'budget', 'budgetHeading', budgetTable(context, initiative)),
      ...yearsSection(context, initiative),
      ...section(context, 'checks', 'findingsHere', findingsOf(context, initiative)),
      ...section(context, 'about', 'aboutRecord', [factsOf(context, initiative)]),
    ],
    colophon: colophonOf(judged, language),
  }
}
