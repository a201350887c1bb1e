import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import { boardOf } from '../blocks/board.ts'
import { promiseCards } from '../blocks/promise-cards.ts'
import type { Block, Document } from '../document/document.ts'
import { sayDay } from '../sentences/day.ts'
import { answerParts, pageWord } from '../sentences/page.ts'
import { address } from '../site/addresses.ts'
import type { Edition, WardContext } from '../site/ward.ts'
import { answerCounts, colophonOf, yearName } from './plan-overview.ts'

const newsAtMost = 5

/** What was published last, as a list of links. */
function news({ ward, language, to }: WardContext): Block {
  const items = ward.published.slice(0, newsAtMost).map(({ fiscalYear, sequence, publishedAt }) => {
    const day = sayDay(publishedAt)[language]
    const year = formatFiscalYear(fiscalYear)
    const text =
      language === 'ja'
        ? `${day} ${year}の振り返りを公表しました(第${sequence}版)`
        : `${day}: review of ${year} published (publication ${sequence})`
    return { text, href: to(address.overview(fiscalYear)) }
  })
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
    title: language === 'ja' ? `${ward.name} 運営方針の振り返り` : `${ward.name}: review of the policy plan`,
    breadcrumb: [{ text: ward.name }],
    answer: answerParts(answerCounts(judged), language),
    lead:
      language === 'ja'
        ? `${ward.name}が${year}に約束したことの結果です。印ひとつが目標ひとつ。押すと、何を約束し、どうなり、次に何をするかが読めます。`
        : `What ${ward.name} promised for ${year}, and what came of it. One sign is one target; follow it to read more.`,
    blocks: [...ofNewest(context, newest), news(context)],
    colophon: colophonOf(judged, language),
  }
}
