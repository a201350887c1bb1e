import type { Document } from '../document/document.ts'
import { accessibilityParts } from '../sentences/method.ts'
import { pageWord } from '../sentences/page.ts'
import { address } from '../site/addresses.ts'
import type { WardContext } from '../site/ward.ts'
import { sectionsOf } from './about-page.ts'

/** The accessibility policy: the level aimed at, how the pages work, how they are tested. */
export function accessibilityPage({ ward, language, to }: WardContext): Document {
  return {
    language,
    publisher: ward.name,
    title: `${pageWord('accessibilityPage', language)} — ${ward.name}`,
    breadcrumb: [{ text: ward.name, href: to(address.home) }, { text: pageWord('accessibilityPage', language) }],
    answer: [{ text: pageWord('accessibilityAnswer', language) }],
    lead: pageWord('accessibilityLead', language),
    blocks: [
      ...sectionsOf(accessibilityParts, language),
      { kind: 'links', items: [{ text: pageWord('reportMistake', language), href: to(`${address.about}#mistake`) }] },
    ],
    colophon: [],
  }
}
