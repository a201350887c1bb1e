import type { Document, TableRow } from '../document.ts'
import { sayPlace, unmetInitiatives, type JudgedPlan } from '../judged-plan.ts'
import { colophonOf, yearName } from './plan-overview.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { sayVerdict } from '../sentences/verdict.ts'

function rowsOf(judged: JudgedPlan, language: Language): TableRow[] {
  const word = (name: PageWord) => pageWord(name, language)
  return unmetInitiatives(judged).flatMap(({ initiative, listing }): TableRow[] => {
    const measure = initiative.countermeasure?.text
    const missing = (name: PageWord) => ({ text: `${word('foundByCheck')}: ${word(name)}`, quiet: true as const })
    const counter = measure === undefined ? missing('noCountermeasure') : { text: measure }
    if (initiative.indicators.length === 0) {
      const place = sayPlace(judged.plan, listing?.stated?.at ?? listing?.at, language)
      return [
        {
          id: initiative.id,
          cells: [
            { text: initiative.title.text },
            missing('noFigures'),
            { text: '' },
            { text: '' },
            counter,
            { text: place, quiet: true },
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
          { text: initiative.title.text },
          { text: situation },
          {
            text: `${indicator.target?.target.text ?? word('notGiven')} → ${indicator.actual?.actual.text ?? word('notGiven')}`,
          },
          { text: rating === undefined ? '' : sayVerdict(rating.judgement)[language] },
          counter,
          { text: sayPlace(judged.plan, indicator.target?.at ?? indicator.name.at, language), quiet: true },
        ],
      }
    })
  })
}

/** The table of everything that was missed: what was measured, target and result, the verdict in words, the countermeasure, the source line. */
export function unmetPage(
  judged: JudgedPlan,
  language: Language,
  addresses: { readonly home: string; readonly overview: string },
): Document {
  const word = (name: PageWord) => pageWord(name, language)
  const rows = rowsOf(judged, language)
  const count = unmetInitiatives(judged).length
  const answer =
    language === 'ja'
      ? [{ text: '届かなかった取組は' }, { text: `${count}`, tone: 'unmet' as const }, { text: 'です' }]
      : [{ text: `${count}`, tone: 'unmet' as const }, { text: ' initiatives were missed' }]
  return {
    language,
    publisher: judged.publisher,
    title: `${yearName(judged)} ${word('unmetPage')} — ${judged.publisher}`,
    breadcrumb: [
      { text: judged.publisher, href: addresses.home },
      { text: yearName(judged), href: addresses.overview },
      { text: word('unmetPage') },
    ],
    answer: count === 0 ? [{ text: word('noneUnmet') }] : answer,
    lead:
      language === 'ja'
        ? '取組ごとに一度だけ数えています。件数だけが公表された目標は含みません。'
        : 'Each initiative counts once. Targets published as a count only are not included.',
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
                { heading: language === 'ja' ? '出典' : 'Source' },
              ],
              rows,
            },
          ],
    colophon: colophonOf(judged, language),
  }
}
