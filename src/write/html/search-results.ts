import type { SearchResult, SearchResults } from '../../report/document/search.ts'
import { html, raw } from './html.ts'
import { link } from './link.ts'
import { span } from './text.ts'

const result = ({ title, href, excerpt, note }: SearchResult) =>
  html`<li>
    <p class="found"><a href="${href}">${title.map(span)}</a></p>
    ${excerpt.length === 0 ? '' : html`<p>${excerpt.map(span)}</p>`}
    ${note === '' ? '' : html`<p class="quiet">${note}</p>`}
  </li>`

/** What was found, kind by kind. The sentence is announced when a script fills it in; `browser/search.js` makes the same markup. */
export const searchResults = ({ status, advice, groups, lang }: SearchResults) =>
  html`<div class="search-results">
    <p class="search-status" role="status">${status}</p>
    ${
      advice.length === 0
        ? ''
        : html`<ul class="search-advice">
            ${advice.map((line) => html`<li>${line}</li>`)}
          </ul>`
    }
    ${groups.map(
      ({ kind, heading, items, more }) =>
        html`<section id="found-${kind}">
          <h2>${heading}</h2>
          <ul class="records" ${lang === undefined ? '' : raw(`lang="${lang}"`)}>
            ${items.map(result)}
          </ul>
          ${more === undefined ? '' : html`<p class="more">${link(more)}</p>`}
        </section>`,
    )}
  </div>`
