import type { Verdict } from '../../core/judge/judgement.ts'
import type { Goal } from '../../core/plan/plan.ts'
import { countedOf, verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import type { Board, BoardRow, Sign } from '../document/board.ts'
import type { JudgedPlan } from '../judged-plan.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { boardNote, boardNoteOfBoth, sayMetOf } from '../sentences/page/board.ts'
import { verdictWords } from '../sentences/verdict.ts'
import { address } from '../site/addresses.ts'

const repeat = (count: number, state: Verdict, language: Language): Sign[] =>
  Array.from({ length: count }, () => ({
    state,
    countOnly: true,
    label: `${verdictWords[state][language]}(${pageWord('legendCountOnly', language)})`,
  }))

/** The signs of a goal: one for each listing, or, where only a count was published, as many pale ones. */
function signsOf(goal: Goal, context: PageContext): Sign[] {
  const { judged, language, to } = context
  const { evaluation } = judged
  const year = yearOf(context)
  const { listings } = countedOf(goal)
  const sign = (state: Verdict, title: string, href: string): Sign => ({
    state,
    countOnly: false,
    label: `${title}: ${verdictWords[state][language]}`,
    href,
  })
  if (listings.length > 0) {
    return listings.map((listing) =>
      sign(
        verdictOfListing(listing, evaluation),
        listing.title + (listing.relisting ? pageWord('again', language) : ''),
        to(address.record(year, listing.initiative)) ?? `#${listing.id}`,
      ),
    )
  }
  const owners = [goal, ...goal.strategies].filter(({ indicators }) => indicators.length > 0)
  if (owners.length > 0)
    return owners.flatMap((owner) =>
      owner.indicators.map((indicator) =>
        sign(
          verdictOfIndicator(indicator, evaluation),
          indicator.name.text,
          `${to(address.record(year, owner.id)) ?? ''}#${indicator.id}`,
        ),
      ),
    )
  const { met = 0, unmet = 0, notJudged = 0, notApplicable = 0 } = goal.stated ?? {}
  return [
    ...repeat(met, 'met', language),
    ...repeat(unmet, 'unmet', language),
    ...repeat(notJudged, 'not-judged', language),
    ...repeat(notApplicable, 'not-applicable', language),
  ]
}

function boardRow(goal: Goal, context: PageContext): BoardRow {
  const { language, to } = context
  const signs = signsOf(goal, context)
  const met = signs.filter(({ state }) => state === 'met').length
  const href = to(address.record(yearOf(context), goal.id))
  return {
    number: goal.number,
    title: goal.title.text,
    ...(href === undefined ? {} : { href }),
    signs,
    met: String(met),
    of: String(signs.length),
    label: sayMetOf(met, signs.length, language),
  }
}

function legendOf(rows: readonly BoardRow[], language: Language): Board['legend'] {
  const all = rows.flatMap(({ signs }) => signs)
  const shown = (state: Verdict, word: Parameters<typeof pageWord>[0]) =>
    all.some((sign) => sign.state === state) ? [{ state, countOnly: false, label: pageWord(word, language) }] : []
  const countOnly = all.some((sign) => sign.countOnly)
    ? [{ state: 'met' as const, countOnly: true, label: pageWord('legendCountOnly', language) }]
    : []
  return [
    ...shown('met', 'legendMet'),
    ...shown('unmet', 'legendUnmet'),
    ...shown('not-judged', 'legendOpen'),
    ...shown('not-applicable', 'legendNotApplicable'),
    ...countOnly,
  ]
}

/** How the signs were counted, in one sentence; both counts where relistings make them differ. */
function noteOf({ plan, tally }: JudgedPlan, language: Language): string {
  const { listed, distinct } = tally
  if (listed.byGoal.length === 0) return ''
  if (listed.met === distinct.met && listed.unmet === distinct.unmet) return boardNote(language)
  const numbers = listed.byGoal.map(({ number }) => number).filter((number) => number !== '')
  return boardNoteOfBoth({ level: plan.levels.goal, numbers }, distinct, language)
}

/** The signs of some goals, without a word on how they were counted. */
export function signBoard(context: PageContext, goals: readonly Goal[]): Board {
  const rows = goals.map((goal) => boardRow(goal, context)).filter(({ signs }) => signs.length > 0)
  return { kind: 'board', legend: legendOf(rows, context.language), rows, note: '' }
}

/** The board of promises: one sign per target, by goal. */
export function boardOf(context: PageContext): Board {
  const { judged, language } = context
  return { ...signBoard(context, judged.plan.goals), note: noteOf(judged, language) }
}
