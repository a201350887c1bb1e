import { html } from './html.ts'
import type { Links, Paragraph, Prose, Records, SourceLines, Span } from '../../report/document/text.ts'
import { link } from './link.ts'

/** A piece of a sentence with its tone. */
export const span = ({ text, tone, marked }: Span) => {
  if (marked) return html`<mark>${text}</mark>`
  return tone === undefined ? text : html`<span class="${tone}">${text}</span>`
}

/** Words line by line. */
export const broken = (lines: readonly string[]) =>
  lines.map((line, index) => (index === 0 ? line : html`<br />${line}`))

export const paragraph = ({ text, quiet }: Paragraph) => html`<p class="${quiet ? 'quiet' : ''}">${text}</p>`

export const links = ({ items, look }: Links) =>
  html`<ul class="links${look === undefined ? '' : ` ${look}`}">
    ${items.map((item) => html`<li>${link(item)}</li>`)}
  </ul>`

/** Words of the document, with their name before and their place behind. */
export const prose = ({ lines, label, source, tone }: Prose) =>
  html`<div class="prose ${tone ?? ''}">
    ${label === undefined ? '' : html`<h3>${label}</h3>`}
    <p>${broken(lines)}</p>
    ${source === undefined || source.text === '' ? '' : html`<p class="source">${link(source)}</p>`}
  </div>`

/** Things one below the other, each with its remark, and its place beside it. */
export const records = ({ title, items }: Records) =>
  html`${title === undefined ? '' : html`<h3 class="records-title">${link(title)}</h3>`}
    <ul class="records">
      ${items.map(({ id, text, href, note, source }) => {
        const words = text.map(span)
        return html`<li ${id === undefined ? '' : html`id="${id}"`}>
          <p>${href === undefined ? words : html`<a href="${href}">${words}</a>`}</p>
          ${note === undefined ? '' : html`<p class="quiet">${note}</p>`}
          ${source === undefined || source.text === '' ? '' : html`<p class="source">${link(source)}</p>`}
        </li>`
      })}
    </ul>`

/** The lines of a document with their numbers; what was no record is paler, and its use is said in words. */
export const sourceLines = ({ lines }: SourceLines) =>
  html`<ol class="source-lines">
    ${lines.map(
      ({ id, number, part, text, use, href }) =>
        html`<li id="${id}" class="${use}">
          <span class="line-number">${number}</span>
          ${part === undefined ? '' : html`<span class="line-part">${part}</span>`}
          <span class="line-text">${link({ text, href })}</span>
        </li>`,
    )}
  </ol>`
