import type { Finding } from '../../core/check/finding.ts'
import { rules } from '../../core/check/rules.ts'
import type { Initiative } from '../../core/plan/plan.ts'
import type { Block } from '../document/document.ts'
import type { FindingList } from '../document/promise.ts'
import type { PageContext } from '../page-context.ts'
import { indexOf } from '../plan-index.ts'
import { sayFinding } from '../sentences/finding.ts'
import { pageWord } from '../sentences/page.ts'
import { asClosedSentence } from '../sentences/punctuation.ts'
import { severityWords } from '../sentences/severity.ts'
import { findingLink } from './source-link.ts'

type Item = FindingList['items'][number]

/** What several messages begin with before their colon, and what each of them adds; '' where they say different things. */
function shared(messages: readonly string[]): { readonly beginning: string; readonly rests: readonly string[] } {
  const beginning = messages[0]?.split(': ')[0] ?? ''
  const isShared = messages.every((message) => message.startsWith(`${beginning}: `))
  return isShared
    ? { beginning, rests: messages.map((message) => message.slice(beginning.length + 2)) }
    : { beginning: '', rests: messages }
}

function itemOf(context: PageContext, findings: readonly [Finding, ...Finding[]], saysSeverity: boolean): Item {
  const { language } = context
  const [first] = findings
  const said = (words: string) => asClosedSentence(words, language)
  const messages = findings.map((finding) => sayFinding(finding).message[language])
  const { beginning, rests } = shared(messages)
  const why = said(rules[first.kind].why[language])
  const alone = beginning === '' && messages.length === 1
  const title = alone ? said(messages[0] ?? '') : beginning === '' ? why : said(beginning)
  return {
    severity: first.severity,
    ...(saysSeverity ? { severityWord: severityWords[first.severity][language] } : {}),
    rule: first.kind,
    title,
    why: title === why ? '' : why,
    remedy: said(sayFinding(first).remedy[language]),
    found: findings.map((finding, index) => ({
      message: alone ? '' : (rests[index] ?? ''),
      source: findingLink(context, finding.at),
    })),
  }
}

/**
 * Findings in plain words. Those of one rule with one remedy stand together, so that why and what to do are said once; their gravity is said
 * where no heading says it.
 */
export function findingList(
  context: PageContext,
  findings: readonly Finding[],
  { saysSeverity = true }: { readonly saysSeverity?: boolean } = {},
): FindingList {
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of findings) {
    const key = `${finding.kind} ${sayFinding(finding).remedy.ja}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [finding])
    else group.push(finding)
  }
  return {
    kind: 'findings',
    remedyLabel: pageWord('remedy', context.language),
    items: [...groups.values()].map((group) => itemOf(context, group, saysSeverity)),
  }
}

type ByPlace = {
  readonly lines: ReadonlyMap<number, readonly Finding[]>
  readonly records: ReadonlyMap<string, readonly Finding[]>
}

const placed = new WeakMap<readonly Finding[], ByPlace>()

/** The findings of a plan by the line or record where they stand; gathered once for all of its pages. */
function byPlace(findings: readonly Finding[]): ByPlace {
  const known = placed.get(findings)
  if (known !== undefined) return known
  const made: ByPlace = {
    lines: Map.groupBy(
      findings.filter(({ at }) => 'line' in at),
      ({ at }) => ('line' in at ? at.line : 0),
    ),
    records: Map.groupBy(
      findings.filter(({ at }) => 'record' in at),
      ({ at }) => ('record' in at ? at.record : ''),
    ),
  }
  placed.set(findings, made)
  return made
}

/** The findings that belong to an initiative: to its own words, its indicators, listings, activities and answer. */
function belongingTo({ judged }: PageContext, initiative: Initiative): Finding[] {
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
  const { lines, records } = byPlace(judged.findings)
  const own = new Set(places.flatMap((at) => (at === undefined ? [] : [at.line])))
  const ids = [id, ...indicators.map((item) => item.id), ...listings.map((item) => item.id)]
  return [...[...own].flatMap((line) => lines.get(line) ?? []), ...ids.flatMap((record) => records.get(record) ?? [])]
}

/** What the program found about one initiative. */
export function findingsOf(context: PageContext, initiative: Initiative): Block[] {
  const findings = belongingTo(context, initiative)
  return findings.length === 0 ? [] : [findingList(context, findings)]
}
