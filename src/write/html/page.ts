import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { Block, Document, Span } from '../../report/document.ts'
import { resultBars } from '../chart/result-bars.ts'
import { board } from './board.ts'
import { promiseCards } from './promise-cards.ts'
import { signShapes } from './sign.ts'
import { table } from './table.ts'

/** How a page gets its style: linked from the site, or inside a page that stands alone as a file. */
export type PageStyle = { readonly href: string } | { readonly text: string }

type Html = HtmlEscapedString | Promise<HtmlEscapedString>

const skip = { ja: '本文へ', en: 'Skip to content' } as const

const span = ({ text, tone }: Span) => (tone === undefined ? html`${text}` : html`<span class="${tone}">${text}</span>`)

function block(item: Block): Html {
  switch (item.kind) {
    case 'board':
      return board(item)
    case 'promises':
      return promiseCards(item)
    case 'table':
      return table(item)
    case 'bars':
      return resultBars(item)
    case 'links':
      return html`<ul class="links">
        ${item.items.map(({ text, href }) => html`<li><a href="${href ?? ''}">${text}</a></li>`)}
      </ul>`
    case 'paragraph':
      return html`<p class="${item.quiet ? 'quiet' : ''}">${item.text}</p>`
    case 'section':
      return html`<section id="${item.id}">
        <h2>${item.heading}</h2>
        ${item.lead === undefined ? '' : html`<p>${item.lead}</p>`}${item.blocks.map(block)}
      </section>`
  }
}

function head({ title }: Document, style: PageStyle) {
  return html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${title}</title>
    ${
      'href' in style
        ? html`<link rel="stylesheet" href="${style.href}" />`
        : html`<style>
            ${raw(style.text)}
          </style>`
    }
  </head>`
}

const crumb = ({ text, href }: Document['breadcrumb'][number]) =>
  html`<li>${href === undefined ? html`<span>${text}</span>` : html`<a href="${href}">${text}</a>`}</li>`

/** A document as one HTML page: works without scripts, says everything in words, is escaped throughout. */
export async function htmlPage(document: Document, style: PageStyle): Promise<string> {
  const { language, publisher, breadcrumb, answer, lead, blocks, colophon } = document
  const [home] = breadcrumb
  const page = await html`<!doctype html>
    <html lang="${language}">
      ${head(document, style)}
      <body>
        <a class="skip" href="#main">${skip[language]}</a>
        ${signShapes}
        <header class="site">
          <p>${home?.href === undefined ? publisher : html`<a href="${home.href}">${publisher}</a>`}</p>
        </header>
        <main id="main">
          <nav class="breadcrumb" aria-label="${language === 'ja' ? '現在地' : 'Breadcrumb'}">
            <ol>
              ${breadcrumb.map(crumb)}
            </ol>
          </nav>
          <h1>${answer.map(span)}</h1>
          <p class="lead">${lead}</p>
          ${blocks.map(block)}
        </main>
        <footer class="site">${colophon.map((line) => html`<p>${line}</p>`)}</footer>
      </body>
    </html> `
  return page.toString()
}
