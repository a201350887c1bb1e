import { html } from '../html/html.ts'
import type { Feed } from '../../report/site/news.ts'

/** A feed as Atom (RFC 4287). Addresses may be relative: readers take them against the feed's own. */
export function atom({ id, language, title, author, updated, home, self, entries }: Feed): string {
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
      <id>${id}</id>
      <title>${title}</title>
      <updated>${updated}</updated>
      <author><name>${author}</name></author>
      <link rel="alternate" type="text/html" href="${home}" />
      <link rel="self" type="application/atom+xml" href="${self}" />
      ${entries.map(
        (entry) =>
          html`<entry>
            <id>${entry.id}</id>
            <title>${entry.title}</title>
            <updated>${entry.updated}</updated>
            <link rel="alternate" type="text/html" href="${entry.href}" />
            <summary>${entry.summary}</summary>
          </entry>`,
      )}
    </feed>`.text
}
