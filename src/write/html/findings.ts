import { html } from './html.ts'
import type { FindingList } from '../../report/document/promise.ts'
import { link } from './link.ts'

type Item = FindingList['items'][number]
type Found = Item['found'][number]

const place = ({ source }: Found) => (source.text === '' ? '' : html`<span class="source">${link(source)}</span>`)

/** Where it was found: each place with what it adds. Of a single one that adds nothing the place stands behind the title. */
const places = (found: Item['found']) =>
  found.every(({ message }) => message === '')
    ? ''
    : html`<ul class="found">
        ${found.map((one) => html`<li><span>${one.message}</span> ${place(one)}</li>`)}
      </ul>`

/** What the check found: how grave it is, what is wrong and where, why it matters, what to do. */
export const findings = ({ items, remedyLabel }: FindingList) =>
  html`<ul class="findings">
    ${items.map(
      ({ severity, severityWord, title, why, remedy, found }) =>
        html`<li class="finding ${severity}">
          ${severityWord === undefined ? '' : html`<p class="severity">${severityWord}</p>`}
          <p class="finding-title">${title} ${found.map((one) => (one.message === '' ? place(one) : ''))}</p>
          ${places(found)} ${why === '' ? '' : html`<p class="quiet">${why}</p>`}
          <p><b>${remedyLabel}</b> ${remedy}</p>
        </li>`,
    )}
  </ul>`
