import type { Finding } from '../../core/check/finding.ts'
import { rules } from '../../core/check/rules.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import type { Block } from '../document/document.ts'
import type { FindingList } from '../document/promise.ts'
import type { PageContext } from '../page-context.ts'
import { sayFinding } from '../sentences/finding.ts'
import { severityWords } from '../sentences/severity.ts'
import { findingLink } from './source-link.ts'

/** Findings in plain words: what is wrong, why it matters, what to do, and where it stands. */
export function findingList(context: PageContext, findings: readonly Finding[]): FindingList {
  const { language } = context
  return {
    kind: 'findings',
    items: findings.map((finding) => {
      const { message, remedy } = sayFinding(finding)
      return {
        severity: finding.severity,
        severityWord: severityWords[finding.severity][language],
        message: message[language],
        why: rules[finding.kind].why[language],
        remedy: remedy[language],
        rule: finding.kind,
        source: findingLink(context, finding.at),
      }
    }),
  }
}

/** The lines and ids that belong to an initiative: its own words, its indicators, listings and activities. */
function belongsTo({ judged }: PageContext, initiative: Initiative): (finding: Finding) => boolean {
  const { id, title, otherTitles, indicators, activities, countermeasure } = initiative
  const listings = judged.plan.goals
    .flatMap(({ strategies }) => strategies.flatMap((strategy) => strategy.listings))
    .filter((listing) => listing.initiative === id)
  const places = [
    title.at,
    ...otherTitles.map(({ at }) => at),
    ...indicators.flatMap(({ name, target, actual }) => [name.at, target?.at, actual?.at]),
    ...activities.map(({ at }) => at),
    countermeasure?.at,
    ...listings.flatMap(({ at, stated }) => [at, stated?.at]),
  ]
  const lines = new Set(places.flatMap((at) => (at === undefined ? [] : [at.line])))
  const ids = new Set([id, ...indicators.map((item) => item.id), ...listings.map((item) => item.id)])
  return ({ at }) => ('line' in at ? lines.has(at.line) : ids.has(at.record))
}

/** What the program found about one initiative. */
export function findingsOf(context: PageContext, initiative: Initiative): Block[] {
  const findings = context.judged.findings.filter(belongsTo(context, initiative))
  return findings.length === 0 ? [] : [findingList(context, findings)]
}
