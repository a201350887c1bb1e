import type { Finding, FindingPlace, Severity } from '../../core/check/finding.ts'
import { rules } from '../../core/check/rules.ts'
import type { CountsByGoal, Tally } from '../../core/tally.ts'
import { findingLabels, sayFindingCounts, sayTally } from '../sentences/check-answer.ts'
import { sayFinding } from '../sentences/finding.ts'
import type { Language } from '../sentences/language.ts'
import { severityWords } from '../sentences/severity.ts'

/** Counts as the terminal's JSON gives them: of every goal what was met and unmet, and what was neither where there is any. */
function countsAnswer({ byGoal, ...totals }: CountsByGoal) {
  return {
    ...totals,
    byGoal: byGoal.map(({ number, title, met, unmet, notJudged, notApplicable }) => ({
      number,
      title,
      met,
      unmet,
      ...(notJudged === 0 ? {} : { notJudged }),
      ...(notApplicable === 0 ? {} : { notApplicable }),
    })),
  }
}

export const tallyAnswer = ({ stated, listed, distinct }: Tally) => ({
  stated: stated === null ? null : countsAnswer(stated),
  listed: countsAnswer(listed),
  distinct: countsAnswer(distinct),
})

/** A finding as the terminal's JSON gives it: rule, severity, place, words. */
export function findingAnswer(finding: Finding, language: Language) {
  const { message, remedy } = sayFinding(finding)
  return {
    rule: finding.kind,
    severity: finding.severity,
    at: finding.at,
    message: message[language],
    remedy: remedy[language],
  }
}

/** Behind the name of a file: the cell, slide or page, or line and column; the record where there is no document. */
function placeText(at: FindingPlace): string {
  if ('record' in at) return `: ${at.record}`
  return at.part === undefined ? `:${at.line}:${at.column}` : `: ${at.part}`
}

/** A finding like a linter's: file:line:column, how grave, what, why and what to do. */
export function findingText(file: string, finding: Finding, language: Language): string {
  const { message, remedy } = sayFinding(finding)
  const place = `${file}${placeText(finding.at)}`
  return [
    `${place}: ${severityWords[finding.severity][language]}: ${message[language]} [${finding.kind}]`,
    `    ${findingLabels.why[language]}: ${rules[finding.kind].why[language]}`,
    `    ${findingLabels.remedy[language]}: ${remedy[language]}`,
  ].join('\n')
}

/** The three counts and the number of findings of one file, in two lines. */
export function checkSummary(file: string, findings: readonly Finding[], tally: Tally, language: Language): string {
  const many = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  const counts = { error: many('error'), warning: many('warning'), note: many('note') }
  return `${file}: ${sayFindingCounts(counts, language)}
  ${sayTally(tally, language)}`
}
