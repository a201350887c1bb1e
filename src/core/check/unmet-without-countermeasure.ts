import { ownListings } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Indicator, Initiative, Listing } from '../plan/plan.ts'
import { verdictOfInitiative } from '../tally.ts'
import { placeIn, type Rule } from './rule.ts'

const saysNothing = /^(?:なし|無し|特になし|未定|検討中|[-―—ー]*)$/

/** Whether the document says what will be done, as 対応・改善策 or as 今後の方向; a dash or なし is no answer. */
const isAnswered = ({ countermeasure, nextPolicy }: Initiative): boolean =>
  [countermeasure, nextPolicy].some(
    (words) => words !== undefined && !saysNothing.test(fold(words.text).replace(/[。.\s]/g, '')),
  )

/** The lines on which the figures of an indicator stand: its target may stand on one, its result on the next. */
const linesOf = ({ target, actual, stated }: Indicator): (number | undefined)[] =>
  [target, actual, stated].flatMap((figure) => figure?.at?.line ?? [])

/**
 * Whether an initiative is a row of figures (事業 | 指標 | 目標 | 実績 | 達成状況), its verdict a cell of it or worked out from it; the result
 * may stand in the row below. Where no row of a document has an answer, such a table has no place for one.
 */
const isRowOfFigures = ({ indicators }: Initiative, { at, stated }: Listing): boolean =>
  at !== undefined &&
  indicators
    .map(linesOf)
    .some((lines) => lines.includes(at.line) && (stated === undefined || [at.line, ...lines].includes(stated.at?.line)))

export const unmetWithoutCountermeasure: Rule<'unmet-without-countermeasure'> = {
  id: 'unmet-without-countermeasure',
  severity: 'error',
  why: {
    ja: '届かなかった約束には、次にどうするかの答えが要ります。区政会議で最初に聞かれるのもここです',
    en: 'a promise that was missed owes an answer: what will be done about it',
  },
  source: '大阪市港区 平成29年度 振り返り: 未達成22のうち、対応・改善策の表にないもの',
  *check({ plan, evaluation, lines }) {
    const own = ownListings(plan)
    const hasPlaceForAnswers = lines.length === 0 || plan.initiatives.some(isAnswered)
    for (const initiative of plan.initiatives) {
      const { id, title } = initiative
      const listing = own.get(id)
      if (verdictOfInitiative(id, listing, evaluation) !== 'unmet' || isAnswered(initiative)) continue
      if (hasPlaceForAnswers || listing === undefined || !isRowOfFigures(initiative, listing))
        yield {
          kind: 'unmet-without-countermeasure',
          title: title.text,
          listing: listing?.id ?? id,
          at: placeIn(listing?.stated?.at ?? listing?.at ?? title.at, id),
        }
    }
  },
}
