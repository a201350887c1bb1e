import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { SiteFile } from '../../src/outside/site-folder.ts'
import { pageText } from './page-text.ts'

/** Writes files into a folder that is not there yet, by plain Node. */
function writeFiles(
  files: Iterable<{ readonly path: string; readonly bytes: Uint8Array | string }>,
  out: string,
): void {
  const made = new Set<string>()
  for (const { path, bytes } of files) {
    const place = join(out, path)
    const folder = dirname(place)
    if (!made.has(folder)) {
      mkdirSync(folder, { recursive: true })
      made.add(folder)
    }
    writeFileSync(place, bytes)
  }
}

/** What no program that says anything reaches: bytes that lie ready in memory, written to the same files. */
export const writeReadyBytes = (files: readonly SiteFile[], out: string): void => writeFiles(files, out)

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? '')

/** A site as the shortest program that makes it would have it: templates in memory, texts as data. */
export type PlainSite = {
  readonly pages: readonly { readonly path: string; readonly tags: readonly string[] }[]
  /** The texts of every page, as JSON. */
  readonly data: string
  readonly others: readonly { readonly path: string; readonly bytes: Uint8Array | string }[]
}

/** Lays out the same site for the plain program: pages as tags and texts, other files as their text, pictures as they are. */
export function makePlainSite(files: readonly SiteFile[]): PlainSite {
  const pages = files.flatMap((file) => pageText(file) ?? [])
  const decoder = new TextDecoder()
  return {
    pages: pages.map(({ path, tags }) => ({ path, tags })),
    data: JSON.stringify(pages.map(({ texts }) => texts)),
    others: files
      .filter(({ path }) => !path.endsWith('.html'))
      .map(({ path, bytes }) => ({ path, bytes: path.endsWith('.png') ? bytes : decoder.decode(bytes) })),
  }
}

/** The floor of every site generator: plain Node reads the texts, escapes them, puts them between the tags, and writes the same files. */
export function writePlainSite({ pages, data, others }: PlainSite, out: string): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const texts = JSON.parse(data) as readonly (readonly string[])[]
  function* files() {
    for (const [index, { path, tags }] of pages.entries()) {
      const own = texts[index] ?? []
      let bytes = escaped(own[0] ?? '')
      for (let at = 0; at < tags.length; at += 1) bytes += (tags[at] ?? '') + escaped(own[at + 1] ?? '')
      yield { path, bytes }
    }
    yield* others
  }
  writeFiles(files(), out)
}
