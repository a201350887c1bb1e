import { descriptionOf } from '../document/description.ts'
import type { Document } from '../document/document.ts'
import type { Standing } from './standing.ts'
import { lastChange } from './last-change.ts'

/**
 * A page as schema.org says it, for search engines: what it is, whose, since when, under which licence.
 * Source: https://schema.org/WebPage and https://schema.org/GovernmentOrganization.
 */
export function dataOf({ ward, language }: Standing, document: Document, url: string | undefined): unknown {
  const publisher = { '@type': 'GovernmentOrganization', name: ward.name, identifier: ward.tenant.code }
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: document.title,
    description: descriptionOf(document),
    inLanguage: language,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publisher,
    ...(url === undefined ? {} : { url }),
    dateModified: lastChange.instant,
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: document.breadcrumb.map(({ text }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: text,
      })),
    },
  }
}
