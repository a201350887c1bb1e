import { html } from './html.ts'
import type { PromiseCard, PromiseCards } from '../../report/document/promise.ts'
import { targetBar } from '../chart/target-bar.ts'
import { figures } from './figures.ts'
import { link } from './link.ts'
import { broken } from './text.ts'

/** How strong the evidence is, and where it stands in the document: one quiet line. */
const ground = ({ evidence, source }: PromiseCard) =>
  evidence === '' && source.text === ''
    ? ''
    : html`<p class="evidence">
        ${evidence} ${source.text === '' ? '' : html`<span class="source">${link(source)}</span>`}
      </p>`

function card(item: PromiseCard, { nextLabel, missingLabel }: PromiseCards) {
  return html`<li class="promise" id="${item.id}">
    <h3>${link({ text: item.title, href: item.href })}</h3>
    ${item.indicator === '' ? '' : html`<p class="indicator">${item.indicator}</p>`}
    ${item.bar === undefined ? '' : targetBar(item.bar)} ${figures(item.figures, item.gap, 'unmet')} ${ground(item)}
    ${item.next === undefined ? '' : html`<p class="next"><b>${nextLabel}</b> ${broken(item.next.split('\n'))}</p>`}
    ${item.missing.length === 0 ? '' : html`<p class="missing"><b>${missingLabel}</b> ${item.missing.join('、')}</p>`}
  </li>`
}

/** What was missed and what comes next: two columns of cards without boxes, parted by hairlines. */
export const promiseCards = (block: PromiseCards) =>
  html`<ul class="promises">
    ${block.items.map((item) => card(item, block))}
  </ul>`
