import type { Document } from '../document/document.ts'
import { accessibilityParts } from '../sentences/method.ts'
import { pageWord } from '../sentences/page.ts'
import { sectionsOf, type AboutContext } from './about-page.ts'

/** Whose policy it is, and where it is explained how to report a mistake or a barrier. */
export type AccessibilityContext = Omit<AboutContext, 'schemes'> & { readonly mistakeAt: string }

/** The accessibility policy: the level aimed at, how the pages work, how they are tested. */
export function accessibilityPage({ publisher, home, mistakeAt, language }: AccessibilityContext): Document {
  return {
    language,
    publisher,
    title: `${pageWord('accessibilityPage', language)} — ${publisher}`,
    breadcrumb: [home, { text: pageWord('accessibilityPage', language) }],
    answer: [{ text: pageWord('accessibilityAnswer', language) }],
    lead: pageWord('accessibilityLead', language),
    blocks: [
      ...sectionsOf(accessibilityParts, language),
      { kind: 'links', items: [{ text: pageWord('reportMistake', language), href: mistakeAt }] },
    ],
    colophon: [],
  }
}
