import { formatFiscalYear } from '../../core/calendar/fiscal-year.ts'
import type { Evaluation } from '../../core/evaluation.ts'
import type { Indicator, Initiative, Listing, Plan } from '../../core/plan/plan.ts'
import { verdictOfIndicator, verdictOfListing } from '../../core/tally.ts'
import type { Language } from '../sentences/language.ts'
import { pageWord } from '../sentences/page.ts'
import { sayRated, verdictWords } from '../sentences/verdict.ts'

/** One sign for each state, as on the board of promises. */
const signs = { met: '●', unmet: '◇', 'not-judged': '・', 'not-applicable': '－' } as const

function indicatorLines(
  indicators: readonly Indicator[],
  evaluation: Evaluation,
  language: Language,
  indent: string,
): string[] {
  return indicators.map((indicator) => {
    const rating = evaluation.ratings.get(indicator.id)
    const said = rating === undefined ? '' : ` — ${sayRated(rating)[language]}`
    return `${indent}${signs[verdictOfIndicator(indicator, evaluation)]} ${indicator.name.text}${said}`
  })
}

function listingLines(
  listing: Listing,
  initiative: Initiative | undefined,
  evaluation: Evaluation,
  language: Language,
): string[] {
  const verdict = verdictOfListing(listing, evaluation)
  const number = listing.number === '' ? '' : `(${listing.number}) `
  const head = `    ${signs[verdict]} ${number}${listing.title}${listing.relisting ? pageWord('again', language) : ''} — ${verdictWords[verdict][language]}`
  if (initiative === undefined || listing.relisting) return [head]
  const counter =
    initiative.countermeasure === undefined ? [] : [`        → ${initiative.countermeasure.text.replaceAll('\n', ' ')}`]
  return [head, ...indicatorLines(initiative.indicators, evaluation, language, '        '), ...counter]
}

/** A plan as an outline for the terminal: goals, strategies, initiatives with their verdicts, and what is done about the unmet ones. */
export function planText(plan: Plan, evaluation: Evaluation, language: Language): string {
  const initiatives = new Map(plan.initiatives.map((initiative) => [initiative.id, initiative]))
  const year = plan.fiscalYear === undefined ? '' : formatFiscalYear(plan.fiscalYear)
  const lines = [plan.title?.text.includes(year) ? plan.title.text : `${year} ${plan.title?.text ?? ''}`.trim()]
  for (const goal of plan.goals) {
    lines.push('', `${plan.levels.goal} ${goal.number} ${goal.title.text}`.replace(/\s+/g, ' ').trim())
    lines.push(...indicatorLines(goal.indicators, evaluation, language, '  '))
    for (const strategy of goal.strategies) {
      if (strategy.number !== '' || strategy.title.text !== '')
        lines.push(`  ${plan.levels.strategy} ${strategy.number} ${strategy.title.text}`)
      lines.push(...indicatorLines(strategy.indicators, evaluation, language, '    '))
      for (const listing of strategy.listings)
        lines.push(...listingLines(listing, initiatives.get(listing.initiative), evaluation, language))
    }
  }
  return `${lines.join('\n')}\n`
}
