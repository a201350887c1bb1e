import type {
  ChangeForm,
  FieldChange,
  OutlineFact,
  OutlineRecord,
  Workbench,
  WorkLine,
} from '../../report/document/workbench.ts'
import { hiddenFields } from './form.ts'
import { html, raw, type Markup } from './html.ts'
import { link } from './link.ts'
import { signGlyph } from './sign.ts'

const line = ({ id, place, text, use, useWord, href, chosen }: WorkLine) =>
  html`<li id="${id}" class="${use}${chosen ? ' chosen' : ''}">
    <span class="line-number">${place}</span>
    <span class="line-text"
      >${href === undefined ? text : html`<a href="${href}" ${chosen ? raw('aria-current="true"') : ''}>${text}</a>`}</span
    >
    <span class="line-use">${useWord}</span>
  </li>`

const fact = ({ label, value, state }: OutlineFact) =>
  html`<div>
    <dt>${label}</dt>
    <dd class="${state ?? ''}">${state === undefined ? '' : signGlyph(state, false)}${link(value)}</dd>
  </div>`

/** A record with its values and the records below it. */
const record = ({ id, number, title, facts, below }: OutlineRecord): Markup =>
  html`<li id="${id}">
    <p class="outline-title">${number === '' ? '' : html`<span class="number">${number}</span> `}${link(title)}</p>
    ${facts.length === 0 ? '' : html`<dl class="outline-facts">${facts.map(fact)}</dl>`}
    ${
      below.length === 0
        ? ''
        : html`<ol>
            ${below.map(record)}
          </ol>`
    }
  </li>`

/** A document and what was read from it, side by side; on a narrow page one below the other, with a way across. */
export const workbench = ({ source, draft }: Workbench, blocks: (items: Workbench['draft']['first']) => Markup[]) =>
  html`<div class="workbench">
    <section id="source" aria-labelledby="source-heading">
      <h2 id="source-heading">${source.heading}</h2>
      <p class="across">${link(source.across)}</p>
      ${
        source.lines.length === 0
          ? html`<p>${source.empty}</p>`
          : html`<ol class="work-lines pane" tabindex="0" aria-labelledby="source-heading">
              ${source.lines.map(line)}
            </ol>`
      }
    </section>
    <section id="plan" aria-labelledby="plan-heading">
      <h2 id="plan-heading">${draft.heading}</h2>
      <p class="across">${link(draft.across)}</p>
      ${blocks(draft.first)}
      <h3 id="outline-heading">${draft.outlineHeading}</h3>
      <ol class="outline pane" tabindex="0" aria-labelledby="outline-heading">
        ${draft.outline.map(record)}
      </ol>
      ${blocks(draft.last)}
    </section>
  </div>`

const changed = ({ kind, kindWord, field, before, after }: FieldChange, words: ChangeForm['words']) =>
  html`<div class="${kind}">
    <dt><b>${kindWord}</b> ${field}</dt>
    <dd>
      ${before === undefined ? '' : html`<del><span class="unseen">${words.before}</span> ${before}</del>`}
      ${before === undefined || after === undefined ? '' : html`<span aria-hidden="true"> → </span>`}
      ${after === undefined ? '' : html`<ins><span class="unseen">${words.after}</span> ${after}</ins>`}
    </dd>
  </div>`

/** The differences record by record, each with its box. */
export const changeForm = ({ id, action, hidden, records, words, button }: ChangeForm) =>
  html`<form class="changes" id="${id}" action="${action}" method="post">
    ${hiddenFields(hidden)}
    <ol>
      ${records.map(
        (one) =>
          html`<li>
            <label class="tick"
              ><input type="checkbox" name="take" value="${one.id}" ${one.taken ? raw('checked') : ''} /><span
                >${one.title}</span
              ></label
            >
            <dl>${one.changes.map((change) => changed(change, words))}</dl>
          </li>`,
      )}
    </ol>
    <p class="buttons"><button type="submit">${button}</button></p>
  </form>`
