import { html } from './html.ts'
import type { Board, BoardRow } from '../../report/document/board.ts'
import { signGlyph } from './sign.ts'

/** Signs that lead somewhere are links; pale ones, published as a count only, are one picture with one description. */
function signs({ signs: all, label }: BoardRow) {
  const links = all.filter(({ href }) => href !== undefined)
  if (links.length === 0)
    return html`<p class="signs" role="img" aria-label="${label}">
      ${all.map(({ state, countOnly }) => signGlyph(state, countOnly))}
    </p>`
  return html`<ul class="signs">
    ${all.map(
      ({ state, countOnly, label: words, href }) =>
        html`<li>
          <a href="${href ?? ''}" title="${words}"
            >${signGlyph(state, countOnly)}<span class="unseen">${words}</span></a
          >
        </li>`,
    )}
  </ul>`
}

const row = (item: BoardRow) =>
  html`<li class="promise-row">
    <span class="number">${item.number}</span>
    <span class="title">${item.href === undefined ? item.title : html`<a href="${item.href}">${item.title}</a>`}</span>
    ${signs(item)}
    <p class="score">
      <span class="unseen">${item.label}</span><span aria-hidden="true"><b>${item.met}</b> / ${item.of}</span>
    </p>
  </li>`

/** The board of promises: a list of goals, each a list of signs. */
export function board({ legend, rows, note }: Board) {
  return html`<div class="board">
    <ul class="legend">
      ${legend.map(({ state, countOnly, label }) => html`<li>${signGlyph(state, countOnly)}<span>${label}</span></li>`)}
    </ul>
    <ol class="promise-rows">
      ${rows.map(row)}
    </ol>
    ${note === '' ? '' : html`<p class="note">${note}</p>`}
  </div>`
}
