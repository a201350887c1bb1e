import { html } from 'hono/html'
import type { FindingList } from '../../report/document/promise.ts'
import { link } from './link.ts'

/** What the check found: the word for its gravity, what is wrong, why it matters, what to do, and where. */
export const findings = ({ items }: FindingList) =>
  html`<ul class="findings">
    ${items.map(
      ({ severity, severityWord, message, why, remedy, source }) =>
        html`<li class="finding ${severity}">
          <p><span class="severity">${severityWord}</span> <b>${message}</b></p>
          <p class="quiet">${why}</p>
          <p>${remedy}</p>
          ${source.text === '' ? '' : html`<p class="source">${link(source)}</p>`}
        </li>`,
    )}
  </ul>`
