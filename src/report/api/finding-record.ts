import type { Finding } from '../../core/check/finding.ts'
import { rules } from '../../core/check/rules.ts'
import { sayFinding } from '../sentences/finding.ts'
import { address } from '../site/addresses.ts'
import { pageAt, sourceOf, type ApiContext } from './api-context.ts'

/** What the check found, for machines: rule, gravity, place and words. `position` counts from 1 in the order of the document. */
export function findingRecord(context: ApiContext, finding: Finding, position: number) {
  const { language, place, publication } = context
  const { message, remedy } = sayFinding(finding)
  const { at, kind, severity } = finding
  return {
    position,
    rule: kind,
    severity,
    record: 'record' in at ? at.record : null,
    message: message[language],
    why: rules[kind].why[language],
    remedy: remedy[language],
    page: pageAt(place, publication.tenant.code, language, address.checks(publication.fiscalYear)),
    source: 'line' in at ? sourceOf(context, at) : null,
  }
}
