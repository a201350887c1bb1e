import { boardOf } from '../blocks/board.ts'
import { promiseCards } from '../blocks/promise-cards.ts'
import type { Block, Document } from '../document/document.ts'
import { answerParts } from '../sentences/answer.ts'
import { sayPublishedOn } from '../sentences/news.ts'
import { pageWord } from '../sentences/page.ts'
import { homeLead, homeTitle } from '../sentences/page/overview.ts'
import { address } from '../site/addresses.ts'
import type { Edition, WardContext } from '../site/ward.ts'
import { answerCounts, colophonOf, yearName } from './plan-overview.ts'

const newsAtMost = 5

/** What was published last, as a list of links. */
function news({ ward, language, to }: WardContext): Block {
  const items = ward.published.slice(0, newsAtMost).map((published) => ({
    text: sayPublishedOn(published, language),
    href: to(address.overview(published.fiscalYear)),
  }))
  return { kind: 'section', id: 'news', heading: pageWord('newsHeading', language), blocks: [{ kind: 'links', items }] }
}

function ofNewest(context: WardContext, { judged, fiscalYear }: Edition): Block[] {
  const { language, to } = context
  const page = { judged, language, to }
  const cards = promiseCards(page)
  const whole = { text: pageWord('wholeReview', language), href: to(address.overview(fiscalYear)) }
  return [
    boardOf(page),
    { kind: 'links', items: [whole] },
    {
      kind: 'section',
      id: 'unmet',
      heading: pageWord('unmetHeading', language),
      blocks: cards.items.length === 0 ? [{ kind: 'paragraph', text: pageWord('noneUnmet', language) }] : [cards],
    },
  ]
}

/** The first page of a ward: this year's result as a sentence, the board, what was missed and what comes next, what is new. */
export function wardHome(context: WardContext): Document {
  const { ward, language } = context
  const [newest] = ward.editions
  if (newest === undefined) throw new Error('a ward without publications has no pages')
  const { judged } = newest
  const year = yearName(judged)
  return {
    language,
    publisher: ward.name,
    title: homeTitle(ward.name, language),
    breadcrumb: [{ text: ward.name }],
    answer: answerParts(answerCounts(judged), language),
    lead: homeLead(ward.name, year, language),
    blocks: [...ofNewest(context, newest), news(context)],
    colophon: colophonOf(judged, language),
  }
}
