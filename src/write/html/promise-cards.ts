import { html } from 'hono/html'
import type { PromiseCard, PromiseCards } from '../../report/document.ts'
import { targetBar } from '../chart/target-bar.ts'
import { link } from './link.ts'

const lines = (text: string) =>
  text.split('\n').map((line, index) => (index === 0 ? html`${line}` : html`<br />${line}`))

function card(item: PromiseCard, { nextLabel, missingLabel }: PromiseCards) {
  return html`<li class="promise" id="${item.id}">
    <h3>${link({ text: item.title, href: item.href })}</h3>
    ${item.indicator === '' ? '' : html`<p class="indicator">${item.indicator}</p>`}
    ${item.bar === undefined ? '' : targetBar(item.bar)}
    ${
      item.figures.length === 0
        ? ''
        : html`<p class="figures">
            ${item.figures.map(({ label, value, of }) => html`<span class="figure ${of}"><small>${label}</small> <b>${value}</b></span> `)}
            <span class="gap">${item.gap}</span>
          </p>`
    }
    ${item.evidence === '' ? '' : html`<p class="evidence">${item.evidence}</p>`}
    ${item.next === undefined ? '' : html`<p class="next"><b>${nextLabel}</b> ${lines(item.next)}</p>`}
    ${item.missing.length === 0 ? '' : html`<p class="missing"><b>${missingLabel}</b> ${item.missing.join('、')}</p>`}
    ${item.source.text === '' ? '' : html`<p class="source">${link(item.source)}</p>`}
  </li>`
}

/** What was missed and what comes next: two columns of cards without boxes, parted by hairlines. */
export const promiseCards = (block: PromiseCards) =>
  html`<ul class="promises">
    ${block.items.map((item) => card(item, block))}
  </ul>`
