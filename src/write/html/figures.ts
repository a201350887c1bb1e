import { html } from './html.ts'
import type { Verdict } from '../../core/judge/judgement.ts'
import type { Figure } from '../../report/document/promise.ts'
import { figureText } from './figure-text.ts'

/** Result and target with their gap in words: numbers large, labels small. */
export const figures = (items: readonly Figure[], gap: string, state: Verdict) =>
  items.length === 0
    ? ''
    : html`<p class="figures">
        ${items.map(({ label, value, of }) => html`<span class="figure ${of}"><small>${label}</small> <b>${figureText(value)}</b></span> `)}
        ${gap === '' ? '' : html`<span class="gap ${state}">${gap}</span>`}
      </p>`
