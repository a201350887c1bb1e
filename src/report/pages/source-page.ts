import { partOf } from '../../core/origin.ts'
import type { SourceLine } from '../../core/source-line.ts'
import type { Document } from '../document/document.ts'
import type { SourceLines } from '../document/text.ts'
import { indexOf } from '../plan-index.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { sayPartAlone, saySourceRead } from '../sentences/page/source.ts'
import { address, lineAnchor } from '../site/addresses.ts'
import type { EditionContext } from '../site/ward.ts'
import { colophonOf, yearName } from './plan-overview.ts'

/** The page on which a record has its place: a goal, strategy or initiative has its own; what belongs to one stands there. */
function pageOf({ judged, to, edition }: EditionContext): (record: string) => string | undefined {
  const { plan } = judged
  const { indicators } = indexOf(plan)
  const own = new Map<string, string>()
  for (const goal of plan.goals) {
    own.set(goal.id, goal.id)
    for (const strategy of goal.strategies) {
      own.set(strategy.id, strategy.id)
      for (const { id, initiative } of strategy.listings) own.set(id, initiative)
    }
  }
  for (const { id, activities, photos, countermeasure } of plan.initiatives) {
    for (const part of [...activities, ...photos]) own.set(part.id, id)
    if (countermeasure !== undefined) own.set(countermeasure.id, id)
    own.set(id, id)
  }
  for (const [id, { owner }] of indicators) own.set(id, owner.record.id)
  return (record) => {
    const page = own.get(record)
    return page === undefined ? undefined : to(address.record(edition.fiscalYear, page))
  }
}

/** The cell in which a row begins, the slide or the page. */
function partOfLine({ origin, text }: SourceLine, language: Language) {
  if (origin === undefined || text === '') return {}
  return { part: sayPartAlone(partOf(origin, text, text.search(/[^\t]/) + 1), language) }
}

function linesOf(context: EditionContext, source: readonly SourceLine[]): SourceLines {
  const page = pageOf(context)
  const noise = pageWord('noiseLine', context.language)
  return {
    kind: 'source-lines',
    lines: source.map((own) => ({
      id: lineAnchor(own.line),
      number: String(own.line),
      ...partOfLine(own, context.language),
      text: own.use === 'noise' ? noise : own.text.replaceAll('\t', '  '),
      use: own.use,
      href: own.record === undefined ? undefined : page(own.record),
    })),
  }
}

/** The document that the plan was read from, line by line: every line that became a record leads to it. */
export function sourcePage(context: EditionContext): Document {
  const { judged, language, to, edition } = context
  const { publisher } = judged
  const records = edition.source.filter(({ use }) => use === 'record').length
  const answer = saySourceRead({ records, lines: edition.source.length }, language)
  return {
    language,
    publisher,
    title: `${yearName(judged)} ${pageWord('sourcePage', language)} — ${publisher}`,
    breadcrumb: [
      { text: publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(edition.fiscalYear)) },
      { text: pageWord('sourcePage', language) },
    ],
    answer: [{ text: edition.source.length === 0 ? pageWord('noSource', language) : answer }],
    lead: edition.source.length === 0 ? '' : pageWord('sourceLead', language),
    blocks: edition.source.length === 0 ? [] : [linesOf(context, edition.source)],
    colophon: colophonOf(judged, language),
  }
}
