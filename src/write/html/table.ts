import { html } from './html.ts'
import type { CountsTable, TableCell, TableRow } from '../../report/document/table.ts'
import { signGlyph } from './sign.ts'
import { broken } from './text.ts'

const words = (text: string) => (text.includes('\n') ? broken(text.split('\n')) : text)

function content({ text, state, href, code }: TableCell) {
  if (code) return html`<code>${text}</code>`
  const shown = href === undefined ? words(text) : html`<a href="${href}">${words(text)}</a>`
  return state === undefined ? shown : html`${signGlyph(state, false)}${shown}`
}

/** How a cell is set: by its column and by itself. */
function classOf({ state, quiet }: TableCell, { numeric, below }: Partial<CountsTable['columns'][number]> = {}) {
  let names = numeric ? 'numeric' : ''
  const add = (name: string) => (names = names === '' ? name : `${names} ${name}`)
  if (below) add('below')
  if (quiet) add('quiet')
  if (state !== undefined) add(`verdict ${state}`)
  return names
}

function row({ id, cells, heading }: TableRow, columns: CountsTable['columns']) {
  const [first, ...others] = cells
  const cell = (item: TableCell, index: number) =>
    html`<td role="cell" data-label="${columns[index + 1]?.heading ?? ''}" class="${classOf(item, columns[index + 1])}">
      ${content(item)}
    </td>`
  return html`<tr role="row" ${id === undefined ? '' : html`id="${id}"`} class="${heading ? 'total' : ''}">
    <th role="rowheader" scope="row">${first === undefined ? '' : content(first)}</th>
    ${others.map(cell)}
  </tr>`
}

/**
 * A table with caption and headers; on a phone its rows become lists with the heading before each value.
 * The roles say once more what it is, because that layout takes them away.
 */
export const table = ({ caption, columns, rows, note }: CountsTable) =>
  html`<table role="table" class="${columns.some(({ below }) => below) ? 'brief' : ''}">
      <caption>
        ${caption}
      </caption>
      <thead role="rowgroup">
        <tr role="row">
          ${columns.map(({ heading, numeric }) => html`<th role="columnheader" scope="col" class="${numeric ? 'numeric' : ''}">${heading}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${rows.map((item) => row(item, columns))}
      </tbody>
    </table>
    ${note === undefined ? '' : html`<p class="note">${note}</p>`}`
