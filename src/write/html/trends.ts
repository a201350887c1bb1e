import type { Trend, Trends } from '../../report/document/year-lines.ts'
import { yearLines } from '../chart/year-lines.ts'
import { html } from './html.ts'
import { link } from './link.ts'

const answer = ({ label, text, missing }: Trend['answers'][number]) =>
  html`<p class="${missing === true ? 'missing' : 'next'}"><b>${label}</b>${text}</p>`

const trend = ({ id, title, sentence, answers, charts }: Trend) =>
  html`<article class="trend" id="${id}">
    <h3>${link(title)}</h3>
    ${sentence === '' ? '' : html`<p class="misses">${sentence}</p>`}${charts.map(yearLines)}${answers.map(answer)}
  </article>`

/** Promises through the years, one after the other. */
export const trends = ({ items }: Trends) => html`<div class="trends">${items.map(trend)}</div>`
