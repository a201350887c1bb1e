import { html, raw } from './html.ts'
import type { Document } from '../../report/document/document.ts'
import type { Frame } from '../../report/document/frame.ts'
import { locales, type Language } from '../../report/sentences/language.ts'
import { descriptionOf } from '../../report/document/description.ts'
import { siteWord } from '../../report/sentences/site.ts'
import { drawnOnce } from './drawn-once.ts'
import { link } from './link.ts'
import type { Dress } from './dress.ts'

/** JSON inside a page: `<` is written as an escape, so that no text can end the element. */
const json = (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c'))

/** What search engines and previews read: address, languages, image, feed and schema.org data. */
function framedHead(document: Document, frame: Frame) {
  const { title, language, publisher } = document
  const words = descriptionOf(document)
  return html`<link rel="stylesheet" href="${frame.style}" />
    ${frame.scripts.map((script) => html`<script defer src="${script}"></script>`)}
    <meta name="description" content="${words}" />
    ${frame.canonical === undefined ? '' : html`<link rel="canonical" href="${frame.canonical}" />`}
    ${frame.languages.map(({ language: other, href, canonical }) => html`<link rel="alternate" hreflang="${other}" href="${canonical ?? href ?? ''}" />`)}
    <link rel="icon" type="image/svg+xml" href="${frame.icon}" />
    ${
      frame.feed === undefined
        ? ''
        : html`<link
            rel="alternate"
            type="application/atom+xml"
            title="${publisher}"
            href="${frame.feed.href ?? ''}"
          />`
    }
    <meta property="og:type" content="article" />
    <meta property="og:title" content="${title}" />
    <meta property="og:description" content="${words}" />
    <meta property="og:site_name" content="${publisher}" />
    <meta property="og:locale" content="${locales[language]}" />
    ${frame.canonical === undefined ? '' : html`<meta property="og:url" content="${frame.canonical}" />`}
    ${
      frame.image === undefined
        ? ''
        : html`<meta property="og:image" content="${frame.image.href}" />
            <meta property="og:image:width" content="${frame.image.width}" />
            <meta property="og:image:height" content="${frame.image.height}" />
            <meta property="og:image:alt" content="${frame.image.words}" />
            <meta name="twitter:card" content="summary_large_image" />`
    }
    <script type="application/ld+json">
      ${json(frame.data)}
    </script>`
}

function dressed(document: Document, dress: Dress) {
  if ('frame' in dress) return framedHead(document, dress.frame)
  if ('styleAt' in dress) {
    const { styleAt, moreStyles = [], scripts = [] } = dress
    return html`${[styleAt, ...moreStyles].map((style) => html`<link rel="stylesheet" href="${style}" />`)}
    ${scripts.map((script) => html`<script type="module" src="${script}"></script>`)}`
  }
  return html`<style>
    ${raw(dress.style)}
  </style>`
}

/** The head of a page: everything about it that is not shown on it. */
export const head = (document: Document, dress: Dress) =>
  html`<head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>${document.title}</title>
    ${dressed(document, dress)}
  </head>`

export const aloneHeader = (publisher: string) => html`<header class="site"><p>${publisher}</p></header>`

/** Readings of words are shown on demand, without a script. */
const readingsBox = (language: Language) =>
  html`<label class="readings"><input type="checkbox" id="readings" />${siteWord('readings', language)}</label>`

const ways = drawnOnce(
  (navigation: Frame['navigation']) =>
    html`<ul>
      ${navigation.map(
        ({ text, href, current }) =>
          html`<li>
            <a href="${href ?? ''}" ${current ? raw('aria-current="page"') : ''}>${text}</a>
          </li>`,
      )}
    </ul>`,
)

/** The head of every page of a site: whose it is, the pages of the plan, and the other language. */
export const siteHeader = ({ home, navigation, languages }: Frame, language: Language) =>
  html`<header class="site">
    <div>
      <p class="publisher">${link(home)}</p>
      <nav class="pages" aria-label="${siteWord('navigation', language)}">${ways(navigation)}</nav>
      ${language === 'ja' ? readingsBox(language) : ''}
      <ul class="languages" aria-label="${siteWord('languages', language)}">
        ${languages
          .filter(({ current }) => current === undefined)
          .map(
            ({ text, href, language: other }) =>
              html`<li><a href="${href ?? ''}" lang="${other}" hreflang="${other}">${text}</a></li>`,
          )}
      </ul>
    </div>
  </header>`

const footerLinks = drawnOnce((links: Frame['footer']) => html`${links.map((item) => html`<li>${link(item)}</li>`)}`)

/** The foot of a page: where it comes from; on a site also when it changed, its licence, and where to report a mistake. */
export const siteFooter = ({ colophon, language }: Document, frame: Frame | undefined) =>
  html`<footer class="site">
    ${
      frame === undefined
        ? ''
        : html`<nav aria-label="${siteWord('footer', language)}">
              <ul class="footer-links">
                ${footerLinks(frame.footer)}${frame.mistake === undefined ? '' : html`<li>${link(frame.mistake)}</li>`}
              </ul>
            </nav>
            <p>${frame.updated}</p>
            <p>${link(frame.licence)}</p>`
    }
    ${colophon.map((line) => html`<p>${line}</p>`)}
  </footer>`
