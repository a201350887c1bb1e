import type { Place } from '../../core/plan/plan.ts'
import type { Document } from '../document/document.ts'
import type { TableRow } from '../document/table.ts'
import { sayPlace, unmetInitiatives } from '../judged-plan.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { colophonOf, yearName } from './plan-overview.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { unmetAnswer } from '../sentences/page/unmet.ts'
import { sayVerdict } from '../sentences/verdict.ts'
import { address } from '../site/addresses.ts'

function rowsOf(context: PageContext): TableRow[] {
  const { judged, language, to } = context
  const year = yearOf(context)
  const word = (name: PageWord) => pageWord(name, language)
  return unmetInitiatives(judged).flatMap(({ initiative, listing }): TableRow[] => {
    const measure = initiative.countermeasure?.text
    const missing = (name: PageWord) => ({ text: `${word('foundByCheck')}: ${word(name)}`, quiet: true as const })
    const title = { text: initiative.title.text, href: to(address.record(year, initiative.id)) }
    const source = (at: Place | undefined) => ({
      text: sayPlace(judged.plan, at, language),
      quiet: true as const,
      href: at && to(address.source(year, at.line)),
    })
    const counter = measure === undefined ? missing('noCountermeasure') : { text: measure }
    if (initiative.indicators.length === 0) {
      return [
        {
          id: initiative.id,
          cells: [
            title,
            missing('noFigures'),
            { text: '' },
            { text: '' },
            counter,
            source(listing?.stated?.at ?? listing?.at),
          ],
        },
      ]
    }
    return initiative.indicators.map((indicator, index) => {
      const rating = judged.evaluation.ratings.get(indicator.id)
      const situation = [
        indicator.name.text,
        ...(initiative.situation === undefined ? [] : [initiative.situation.text]),
      ].join('\n')
      return {
        ...(index === 0 ? { id: initiative.id } : {}),
        cells: [
          title,
          { text: situation },
          {
            text: `${indicator.target?.target.text ?? word('notGiven')} → ${indicator.actual?.actual.text ?? word('notGiven')}`,
          },
          { text: rating === undefined ? '' : sayVerdict(rating.judgement)[language] },
          counter,
          source(indicator.target?.at ?? indicator.name.at),
        ],
      }
    })
  })
}

/** The table of everything that was missed: what was measured, target and result, the verdict in words, the countermeasure, the source line. */
export function unmetPage(context: PageContext): Document {
  const { judged, language, to } = context
  const word = (name: PageWord) => pageWord(name, language)
  const rows = rowsOf(context)
  const count = unmetInitiatives(judged).length
  return {
    language,
    publisher: judged.publisher,
    title: `${yearName(judged)} ${word('unmetPage')} — ${judged.publisher}`,
    breadcrumb: [
      { text: judged.publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(yearOf(context))) },
      { text: word('unmetPage') },
    ],
    answer: count === 0 ? [{ text: word('noneUnmet') }] : unmetAnswer(count, language),
    lead: word('unmetLead'),
    blocks:
      rows.length === 0
        ? []
        : [
            {
              kind: 'table',
              caption: word('unmetCaption'),
              columns: [
                { heading: judged.plan.levels.initiative },
                { heading: word('situation') },
                { heading: `${word('target')} → ${word('result')}` },
                { heading: word('verdict') },
                { heading: word('countermeasure') },
                { heading: word('sourceLabel') },
              ],
              rows,
            },
          ],
    colophon: colophonOf(judged, language),
  }
}
