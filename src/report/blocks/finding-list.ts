import type { Finding } from '../../core/check/finding.ts'
import { rules } from '../../core/check/rules.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import type { Block } from '../document/document.ts'
import type { FindingList } from '../document/promise.ts'
import type { PageContext } from '../page-context.ts'
import { indexOf } from '../plan-index.ts'
import { sayFinding } from '../sentences/finding.ts'
import { severityWords } from '../sentences/severity.ts'
import { findingLink } from './source-link.ts'

type Item = FindingList['items'][number]

function itemOf(context: PageContext, findings: readonly [Finding, ...Finding[]]): Item {
  const { language } = context
  const [first] = findings
  return {
    severity: first.severity,
    severityWord: severityWords[first.severity][language],
    rule: first.kind,
    why: rules[first.kind].why[language],
    remedy: sayFinding(first).remedy[language],
    found: findings.map((finding) => ({
      message: sayFinding(finding).message[language],
      source: findingLink(context, finding.at),
    })),
  }
}

/** Findings in plain words. Those of one rule with one remedy stand together, so that why and what to do are said once. */
export function findingList(context: PageContext, findings: readonly Finding[]): FindingList {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = `${finding.kind} ${sayFinding(finding).remedy.ja}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return { kind: 'findings', items: [...groups.values()].map((group) => itemOf(context, group)) }
}

/** The lines and ids that belong to an initiative: its own words, its indicators, listings and activities. */
function belongsTo({ judged }: PageContext, initiative: Initiative): (finding: Finding) => boolean {
  const { id, title, otherTitles, indicators, activities, countermeasure } = initiative
  const listings = (indexOf(judged.plan).listed.get(id) ?? []).map(({ listing }) => listing)
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
