import { html } from './html.ts'
import type { Facts } from '../../report/document/text.ts'
import { link } from './link.ts'

/** Names with their values, as a description list. */
export const facts = ({ items }: Facts) =>
  html`<dl class="facts">
    ${items.map(
      ({ label, values }) =>
        html`<div>
          <dt>${label}</dt>
          ${values.map((value) => html`<dd>${link(value)}</dd>`)}
        </div>`,
    )}
  </dl>`
