import { html } from './html.ts'
import type { Measure, Measures } from '../../report/document/promise.ts'
import { targetBar } from '../chart/target-bar.ts'
import { figures } from './figures.ts'
import { link } from './link.ts'
import { signGlyph } from './sign.ts'

function measure(item: Measure, workingLabel: string) {
  return html`<article class="measure" id="${item.id}">
    <h3>${item.name}</h3>
    <p class="indicator">${item.about}</p>
    ${item.bar === undefined ? '' : targetBar(item.bar)}${figures(item.figures, item.gap, item.state)}
    <p class="verdict-sentence">${signGlyph(item.state, false)}<span>${item.verdict}</span></p>
    ${item.stated === '' ? '' : html`<p class="evidence">${item.stated}</p>`}
    ${item.evidence === '' ? '' : html`<p class="evidence">${item.evidence}</p>`}
    ${
      item.working.length === 0
        ? ''
        : html`<details>
            <summary>${workingLabel}</summary>
            <ol class="working">
              ${item.working.map((step) => html`<li>${step}</li>`)}
            </ol>
          </details>`
    }
    ${item.source.text === '' ? '' : html`<p class="source">${link(item.source)}</p>`}
  </article>`
}

/** Indicators in full: bar, figures, the verdict with its sign and sentence, the evidence, the working behind a disclosure. */
export const measures = ({ items, workingLabel }: Measures) =>
  html`<div class="measures">${items.map((item) => measure(item, workingLabel))}</div>`
