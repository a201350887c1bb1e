import type { FindingPlace } from '../../core/check/finding.ts'
import type { Place } from '../../core/plan/plan.ts'
import type { Link } from '../document/text.ts'
import { sayPlace } from '../judged-plan.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { address } from '../site/addresses.ts'

/** Where a value stands in its document, with the way to that line; '' where it came from no document. */
export function sourceLink(context: PageContext, at: Place | undefined): Link {
  const { judged, language, to } = context
  const href = at && to(address.source(yearOf(context), at.line))
  return { text: sayPlace(judged.plan, at, language), href }
}

/** The same for a finding: its line, or the page of its record. */
export function findingLink(context: PageContext, at: FindingPlace): Link {
  if ('line' in at) return sourceLink(context, at)
  return { text: '', href: context.to(address.record(yearOf(context), at.record)) }
}
