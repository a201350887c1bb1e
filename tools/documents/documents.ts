import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

/** Every document of the repository, by its path from the root. */
export const documents: readonly string[] = globSync(
  ['README.md', 'CONTRIBUTING.md', 'docs/**/*.md', 'examples/**/README.md', 'tenants/*.md'],
  { cwd: root },
).sort()

export const readDocument = (path: string): string => readFileSync(join(root, path), 'utf8')

/** A fenced block of a document: its language and its words. */
export type Fence = { readonly language: string; readonly text: string; readonly line: number }

export function fencesOf(markdown: string): Fence[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? '',
    text: match[2] ?? '',
    line: markdown.slice(0, match.index).split('\n').length,
  }))
}

/** A document without its fenced blocks: what is said in it, not what is quoted. */
export const proseOf = (markdown: string): string =>
  markdown.replace(/^```\w*\n[\s\S]*?^```$/gm, (fence) => fence.replace(/[^\n]/g, ''))

/** A row of a table, cell by cell. `\|` inside a cell is a bar. */
export const cellsOf = (row: string): string[] =>
  row
    .replace(/^\||\|\s*$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|'))

/** The rows below the head of every table that has this heading in its first column. */
export function tableRows(markdown: string, firstHeading: string): string[][] {
  const rows: string[][] = []
  let inside = false
  for (const line of proseOf(markdown).split('\n')) {
    if (!line.startsWith('|')) inside = false
    else if (cellsOf(line)[0] === firstHeading) inside = true
    else if (inside && !/^\|[\s|:-]+$/.test(line)) rows.push(cellsOf(line))
  }
  return rows
}

/** The words between backticks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`\n]+)`/g)].map((match) => match[1] ?? '')

/** The headings of a document, without their marks. */
export const headingsOf = (markdown: string): string[] =>
  [...proseOf(markdown).matchAll(/^#{1,6} (.*)$/gm)].map((match) => (match[1] ?? '').trim())
