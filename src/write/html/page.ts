import { html, raw, type Markup, withTexts } from './html.ts'
import type { Block, Document } from '../../report/document/document.ts'
import type { Span } from '../../report/document/text.ts'
import type { Frame } from '../../report/document/frame.ts'
import { siteWord } from '../../report/sentences/site.ts'
import { resultBars } from '../chart/result-bars.ts'
import { yearLines } from '../chart/year-lines.ts'
import { board } from './board.ts'
import type { Dress } from './dress.ts'
import { facts } from './facts.ts'
import { findings } from './findings.ts'
import { links, paragraph, prose, records, sourceLines, span } from './text.ts'
import { markJapaneseWords } from './japanese-words.ts'
import { measures } from './measures.ts'
import { pictogram } from '../chart/pictogram.ts'
import { form, keys, notice } from './form.ts'
import { changeForm, workbench } from './workbench.ts'
import { aloneHeader, head, siteFooter, siteHeader } from './frame.ts'
import { searchForm } from './search-form.ts'
import { searchResults } from './search-results.ts'
import { promiseCards } from './promise-cards.ts'
import { withReadings } from './ruby.ts'
import { signShapes } from './sign.ts'
import { table } from './table.ts'
import { trends } from './trends.ts'

function block(item: Block): Markup {
  switch (item.kind) {
    case 'board':
      return board(item)
    case 'promises':
      return promiseCards(item)
    case 'table':
      return table(item)
    case 'bars':
      return resultBars(item)
    case 'measures':
      return measures(item)
    case 'findings':
      return findings(item)
    case 'facts':
      return facts(item)
    case 'links':
      return links(item)
    case 'paragraph':
      return paragraph(item)
    case 'prose':
      return prose(item)
    case 'records':
      return records(item)
    case 'source-lines':
      return sourceLines(item)
    case 'search-form':
      return searchForm(item)
    case 'search-results':
      return searchResults(item)
    case 'pictogram':
      return pictogram(item)
    case 'year-lines':
      return yearLines(item)
    case 'trends':
      return trends(item)
    case 'form':
      return form(item)
    case 'notice':
      return notice(item)
    case 'keys':
      return keys(item)
    case 'folded':
      return html`<details class="folded" ${item.id === undefined ? '' : html`id="${item.id}"`}>
        <summary>${item.title}</summary>
        ${item.blocks.map(block)}
      </details>`
    case 'workbench':
      return workbench(item, (items) => items.map(block))
    case 'change-form':
      return changeForm(item)
    case 'section':
      return html`<section id="${item.id}">
        <h2>${item.heading}</h2>
        ${item.lead === undefined ? '' : html`<p>${item.lead}</p>`}${item.blocks.map(block)}
      </section>`
  }
}

const crumb = ({ text, href }: Document['breadcrumb'][number]) =>
  html`<li>${href === undefined ? html`<span>${text}</span>` : html`<a href="${href}">${text}</a>`}</li>`

const mark = 2

/** A part of the answer: on a wide page lines break between the parts. A mark alone (、) belongs to the part before it. */
const answerPart = (part: Span) =>
  part.tone === undefined && part.text.length > mark ? html`<span class="part">${part.text}</span>` : span(part)

/** What is shown of a page. */
function body({ language, publisher, breadcrumb, answer, lead, blocks }: Document, frame: Frame | undefined): string {
  return html`<a class="skip" href="#main">${siteWord('skip', language)}</a>
    ${signShapes}${frame === undefined ? aloneHeader(publisher) : siteHeader(frame, language)}
    <main id="main">
      <nav class="breadcrumb" aria-label="${siteWord('breadcrumb', language)}">
        <ol>
          ${breadcrumb.map(crumb)}
        </ol>
      </nav>
      <h1>${answer.map(answerPart)}</h1>
      <p class="lead">${lead}</p>
      ${blocks.map(block)}
    </main>`.text
}

/** A document as one HTML page: works without scripts, says everything in words, is escaped throughout. */
export function htmlPage(document: Document, dress: Dress): string {
  const { language } = document
  const frame = 'frame' in dress ? dress.frame : undefined
  const dressing = language === 'ja' ? frame && withReadings : markJapaneseWords
  const shown = withTexts(dressing, () => body(document, frame) + siteFooter(document, frame).text)
  return html`<!doctype html>
    <html lang="${language}">
      ${head(document, dress)}
      <body>
        ${raw(shown)}
      </body>
    </html> `.text
}
