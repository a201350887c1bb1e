import type { Button, Field, Form, Keys, Notice, Option } from '../../report/document/form.ts'
import { html, raw, type Markup } from './html.ts'

const option = ({ value, text, chosen, depth = 0 }: Option) =>
  html`<option value="${value}" ${chosen ? raw('selected') : ''}>${'\u3000'.repeat(depth)}${text}</option>`

const hintOf = (id: string, hint: string) => (hint === '' ? '' : html`<p class="quiet" id="${id}-hint">${hint}</p>`)

const known = (id: string, options: readonly Option[]) =>
  html`<datalist id="${id}-known">${options.map(option)}</datalist>`

/** A field with its label above it. Ids are the form's and the field's, so that two forms of a page may ask for the same. */
function field(form: string, item: Field): Markup {
  const id = `${form}-${item.name}`
  switch (item.kind) {
    case 'file':
      return html`<div class="field file">
        <label for="${id}">${item.label}</label>
        <input type="file" id="${id}" name="${item.name}" accept="${item.accept}" aria-describedby="${id}-hint" />
        ${hintOf(id, item.hint)}
      </div>`
    case 'area':
      return html`<div class="field">
        <label for="${id}">${item.label}</label>
        <textarea id="${id}" name="${item.name}" rows="6" aria-describedby="${id}-hint"></textarea>
        ${hintOf(id, item.hint)}
      </div>`
    case 'line':
      return html`<div class="field">
        <label for="${id}">${item.label}</label>
        <input
          type="text"
          id="${id}"
          name="${item.name}"
          value="${item.value}"
          autocomplete="off"
          ${item.known === undefined ? '' : html`list="${id}-known"`}
          ${item.hint === '' ? '' : html`aria-describedby="${id}-hint"`}
        />
        ${item.known === undefined ? '' : known(id, item.known)} ${hintOf(id, item.hint)}
      </div>`
    case 'choice':
      return html`<div class="field">
        <label for="${id}">${item.label}</label>
        <select id="${id}" name="${item.name}">
          ${item.options.map(option)}
        </select>
      </div>`
    case 'tick':
      return html`<label class="tick"
        ><input type="checkbox" name="${item.name}" value="${item.value}" ${item.chosen ? raw('checked') : ''} /><span
          >${item.label}</span
        ></label
      >`
  }
}

const button = ({ text, name, value, key, look }: Button) =>
  html`<button
    type="submit"
    class="${look ?? ''}"
    ${name === undefined ? '' : html`name="${name}" value="${value ?? ''}"`}
    ${key === undefined ? '' : html`data-key="${key}"`}
  >
    ${key === undefined ? '' : html`<kbd aria-hidden="true">${key}</kbd>`}${text}
  </button>`

export const hiddenFields = (hidden: Readonly<Record<string, string>>) =>
  Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)

/** A form: its legend, its fields one below the other, its buttons. A file is sent as such. */
export const form = ({ id, action, look, label, legend, hidden, fields, buttons, sending }: Form) =>
  html`<form
    class="fields ${look ?? ''}"
    id="${id}"
    action="${action}"
    method="post"
    ${fields.some(({ kind }) => kind === 'file') ? raw('enctype="multipart/form-data"') : ''}
    ${label === undefined ? '' : html`aria-label="${label}"`}
    ${sending === undefined ? '' : html`data-sending="${sending}"`}
  >
    ${hiddenFields(hidden)} ${legend === undefined ? '' : html`<p class="placed-line">${legend}</p>`}
    ${fields.map((item) => field(id, item))}
    <p class="buttons">${buttons.map(button)}</p>
    ${sending === undefined ? '' : html`<p class="sending" role="status"></p>`}
  </form>`

/** What has happened or is in the way; read out at once where it is a problem. */
export const notice = ({ tone, text, details = [] }: Notice) =>
  html`<div class="notice ${tone}" ${tone === 'note' ? '' : html`role="${tone === 'problem' ? 'alert' : 'status'}"`}>
    <p>${text}</p>
    ${details.map((line) => html`<p>${line}</p>`)}
  </div>`

/** The keys that do something, folded, with the box that turns them off. */
export const keys = ({ title, on, items }: Keys) =>
  html`<details class="keys" id="keys" hidden>
    <summary>${title}</summary>
    <dl>
      ${items.map(
        (item) =>
          html`<div>
            <dt>${item.keys.map((key) => html`<kbd>${key}</kbd> `)}</dt>
            <dd>${item.does}</dd>
          </div>`,
      )}
    </dl>
    <label class="tick"><input type="checkbox" id="keys-on" checked /><span>${on}</span></label>
  </details>`
