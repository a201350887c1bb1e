import { html } from './html.ts'
import type { FindingList } from '../../report/document/promise.ts'
import { link } from './link.ts'

type Item = FindingList['items'][number]

const places = (found: Item['found']) =>
  html`<ul class="found">
    ${found.map(
      ({ message, source }) =>
        html`<li><b>${message}</b> ${source.text === '' ? '' : html`<span class="source">${link(source)}</span>`}</li>`,
    )}
  </ul>`

/** What the check found: the word for its gravity, what is wrong and where, why it matters, what to do. */
export const findings = ({ items }: FindingList) =>
  html`<ul class="findings">
    ${items.map(
      ({ severity, severityWord, why, remedy, found }) =>
        html`<li class="finding ${severity}">
          <p class="severity">${severityWord}</p>
          ${places(found)}
          <p class="quiet">${why}</p>
          <p>${remedy}</p>
        </li>`,
    )}
  </ul>`
