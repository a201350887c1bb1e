import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteFile } from '../../src/outside/site-folder.ts'
import { withoutEntities } from './page-text.ts'

/** A page as another generator would be given it: its address, its title, and its texts as Markdown. */
export type PageContent = { readonly path: string; readonly title: string; readonly markdown: string }

const headCells = (head: string) => head.match(/<th\b/g)?.length ?? 0
const blockTag = /<(?:p|div|section|article|dl|dd|dt|figure|figcaption|caption|header|footer|nav|main|table)\b[^>]*>/g

/**
 * What an officer would type to have the same page: headings, paragraphs, lists, links and tables with all their texts. Charts and readings
 * are left out, for Markdown has none: the other program has less to write.
 */
function markdownOf(body: string): string {
  const text = body
    .replace(/<(?:svg|rt)\b[\s\S]*?<\/(?:svg|rt)>/g, '')
    .replace(/<thead\b[\s\S]*?<\/thead>/g, (head) => `${head}\n|${'---|'.repeat(headCells(head))}`)
    .replace(/<h([1-6])\b[^>]*>/g, (_, level: string) => `\n\n${'#'.repeat(Number(level))} `)
    .replace(/<\/h[1-6]>/g, '\n\n')
    .replace(/<li\b[^>]*>/g, '\n- ')
    .replace(/<tr\b[^>]*>/g, '\n|')
    .replace(/<\/t[dh]>/g, '|')
    .replace(/<a href="([^"]*)"[^>]*>([^<]*)<\/a>/g, '[$2]($1)')
    .replace(blockTag, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{3,}/g, '\n\n')
  return withoutEntities(text)
}

/** The content of one of our pages; undefined for a file that is no page. */
export function pageContent({ path, bytes }: SiteFile): PageContent | undefined {
  if (!path.endsWith('.html')) return undefined
  const text = new TextDecoder().decode(bytes)
  const title = /<title>([\s\S]*?)<\/title>/.exec(text)?.[1] ?? path
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(text)?.[1]
  return body === undefined ? undefined : { path, title: withoutEntities(title.trim()), markdown: markdownOf(body) }
}

/** Only pages: no lists, feeds or maps that ours would not have made either. */
const configuration = `baseURL = "/"
languageCode = "ja"
uglyURLs = true
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "robotsTXT", "404", "home", "section"]
`

const layout = `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>{{ .Title }}</title>
    <link rel="stylesheet" href="/style.css">
  </head>
  <body>{{ .Content }}</body>
</html>
`

/** Lays out a Hugo site of the same pages: every page a Markdown file, one layout around it. Returns how many pages it has. */
export function makeHugoSite(pages: readonly PageContent[], folder: string): number {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('config.toml', configuration)
  write('layouts/_default/single.html', layout)
  for (const { path, title, markdown } of pages) {
    // `index` means a bundle to Hugo; an address of its own keeps every page a page.
    const name = path.replace(/index\.html$/, 'page.html')
    write(`content/${name.replace(/html$/, 'md')}`, `${JSON.stringify({ title, url: `/${name}` })}\n\n${markdown}`)
  }
  return pages.length
}

/** The installed Hugo's own name for its version; undefined when there is none. */
export function hugoVersion(): string | undefined {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' })
  return status === 0 ? /v[\d.]+/.exec(stdout)?.[0] : undefined
}

/** Builds the site into `out`. The whole run of the program counts, as a person would wait for it. */
export function runHugo(folder: string, out: string): void {
  const { status, stdout, stderr } = spawnSync('hugo', ['--source', folder, '--destination', out, '--quiet'], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`hugo ended with ${status}: ${stdout}${stderr}`)
}
