import type { Severity } from '../../core/check/finding.ts'
import { findingList } from '../blocks/finding-list.ts'
import type { Document, Section } from '../document/document.ts'
import { yearOf, type PageContext } from '../page-context.ts'
import { pageWord, type PageWord } from '../sentences/page.ts'
import { headingWithCount, sayFoundCount } from '../sentences/page/checks.ts'
import { address } from '../site/addresses.ts'
import { colophonOf, yearName } from './plan-overview.ts'

const groups: readonly { readonly severity: Severity; readonly heading: PageWord; readonly lead: PageWord }[] = [
  { severity: 'error', heading: 'errorsHeading', lead: 'errorsLead' },
  { severity: 'warning', heading: 'warningsHeading', lead: 'warningsLead' },
  { severity: 'note', heading: 'notesHeading', lead: 'notesLead' },
]

/** What the program found in the published document, the gravest first, in plain words. */
export function checksPage(context: PageContext): Document {
  const { judged, language, to } = context
  const { findings, publisher } = judged
  const sections = groups.flatMap(({ severity, heading, lead }): Section[] => {
    const own = findings.filter((finding) => finding.severity === severity)
    if (own.length === 0) return []
    return [
      {
        kind: 'section',
        id: severity,
        heading: headingWithCount(pageWord(heading, language), own.length, language),
        lead: pageWord(lead, language),
        blocks: [findingList(context, own, { saysSeverity: false })],
      },
    ]
  })
  return {
    language,
    publisher,
    title: `${yearName(judged)} ${pageWord('checksPage', language)} — ${publisher}`,
    breadcrumb: [
      { text: publisher, href: to(address.home) },
      { text: yearName(judged), href: to(address.overview(yearOf(context))) },
      { text: pageWord('checksPage', language) },
    ],
    answer: [
      { text: findings.length === 0 ? pageWord('nothingFound', language) : sayFoundCount(findings.length, language) },
    ],
    lead: pageWord('checksLead', language),
    blocks: sections,
    colophon: colophonOf(judged, language),
  }
}
