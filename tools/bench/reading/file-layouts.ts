import { writeOds } from 'hucre/ods'
import { writeXlsx } from 'hucre/xlsx'
import { makeDocx, paragraph, row, cell, styled, table } from '../../office-files/make-docx.ts'
import { box, makePptx, slideTable, title as slideTitle, type SlideParts } from '../../office-files/make-pptx.ts'
import { swallowed, type Part, type TrueDocument } from './document.ts'

type Rows = readonly (readonly string[])[]
const shown = (cells: readonly string[]) => cells.map((text) => (text === swallowed ? '' : text))
const rowsOf = (part: Extract<Part, { kind: 'table' | 'pairs' }>): Rows =>
  part.kind === 'pairs'
    ? part.pairs.map(({ cells }) => cells)
    : [part.head, ...part.rows.map(({ cells }) => shown(cells))]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Somebody who types 1,200 or 47.4% into a sheet gets a number that is shown so. The library shows none of it in OpenDocument: there it stays text. */
function typed(
  text: string,
  isShown: boolean,
): { readonly value: string | number; readonly style?: { readonly numFmt: string } } {
  const figure = /^(\d{1,3}(?:,\d{3})*|\d+)(\.\d+)?(%?)$/.exec(text)
  if (figure === null || !isShown) return { value: text }
  const [, whole = '', tenths = '', percent] = figure
  const value = Number(`${whole.replaceAll(',', '')}${tenths}`)
  if (percent === '%') return { value: value / 100, style: { numFmt: tenths === '' ? '0%' : '0.0%' } }
  return whole.includes(',') ? { value, style: { numFmt: '#,##0' } } : { value }
}

/** One sheet; a name that stands for several rows is one merged cell, as officers draw it. */
function sheetOf({ parts }: TrueDocument, write: typeof writeXlsx) {
  const rows: string[][] = []
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = []
  for (const part of parts) {
    if (part.kind === 'heading') rows.push([], [part.text], [])
    else if (part.kind === 'words') rows.push([part.text])
    else if (part.kind === 'items') rows.push(...part.items.map((item) => [`・${item}`]), [])
    else {
      rows.push([])
      let first = rows.length
      for (const cells of rowsOf(part)) {
        if (cells[0] !== '') first = rows.length
        else merges.push({ startRow: first, startCol: 0, endRow: rows.length, endCol: 0 })
        rows.push([...cells])
      }
      rows.push([])
    }
  }
  const longest = new Map(merges.map((merge) => [merge.startRow, merge]))
  const cells = new Map(
    rows.flatMap((texts, r) => texts.map((text, c) => [`${r},${c}`, typed(text, write === writeXlsx)] as const)),
  )
  const values = rows.map((texts) => texts.map((text) => (text === '' ? null : typed(text, write === writeXlsx).value)))
  return write({ sheets: [{ name: 'Sheet1', rows: values, cells, merges: [...longest.values()] }] })
}

function page({ parts }: TrueDocument): Uint8Array {
  const tag = (name: string, text: string) => `<${name}>${escaped(text)}</${name}>`
  const rowTag = (name: 'td' | 'th') => (cells: readonly string[]) =>
    `<tr>${cells.map((text) => tag(name, text)).join('')}</tr>`
  const said = (part: Part): string => {
    switch (part.kind) {
      case 'heading':
        return tag(`h${part.level}`, part.text)
      case 'words':
        return tag('p', part.text)
      case 'items':
        return `<ul>${part.items.map((item) => tag('li', item)).join('')}</ul>`
      case 'pairs':
        return `<table>${part.pairs.map(({ cells: [label = '', value = ''] }) => `<tr>${tag('th', label)}${tag('td', value)}</tr>`).join('')}</table>`
      case 'table':
        return `<table>${rowTag('th')(part.head)}${part.rows.map(({ cells }) => rowTag('td')(shown(cells))).join('')}</table>`
    }
  }
  return new TextEncoder().encode(
    `<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>運営方針</title></head><body><nav><a href="/">トップ</a></nav><main>${parts.map(said).join('\n')}</main></body></html>`,
  )
}

const headingStyles = [1, 2, 3, 4]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="h${level}"><w:name w:val="heading ${level}"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`,
  )
  .join('')

function word({ parts }: TrueDocument): Uint8Array {
  const said = (part: Part): string => {
    if (part.kind === 'heading') return styled(escaped(part.text), `h${part.level}`)
    if (part.kind === 'words') return paragraph(escaped(part.text))
    if (part.kind === 'items') return part.items.map((item) => paragraph(`・${escaped(item)}`)).join('')
    return table(...rowsOf(part).map((cells) => row(...cells.map((text) => cell(paragraph(escaped(text)))))))
  }
  return makeDocx({ body: parts.map(said).join(''), styles: headingStyles })
}

/** Below this, in inches, no more is put on a slide. */
const full = 5

/** A slide for every heading down to the strategies; what does not fit under one goes on under the same title. */
function slides({ parts }: TrueDocument): Uint8Array {
  const made: SlideParts[] = []
  let [name, shapes, top] = ['', '', 0]
  const begin = () => {
    if (shapes !== '') made.push({ shapes })
    ;[shapes, top] = [slideTitle(name), 1.5]
  }
  const put = (draw: (at: readonly [number, number, number, number]) => string, height: number) => {
    shapes += draw([0.5, top, 12, height])
    top += height + 0.1
  }
  for (const part of parts) {
    if (part.kind === 'heading' && part.level <= 3) {
      name = escaped(part.text)
      begin()
      continue
    }
    if (top > full || (top > 3 && part.kind !== 'words' && part.kind !== 'items')) begin()
    if (part.kind === 'heading' || part.kind === 'words') put((at) => box(escaped(part.text), { at }), 0.3)
    else if (part.kind === 'items')
      put((at) => box(part.items.map((item) => `・${escaped(item)}`).join('\n'), { at }), 0.25 * part.items.length)
    else {
      const rows = rowsOf(part).map((cells) => cells.map(escaped))
      put((at) => slideTable(at, rows), Math.min(5, 0.3 * rows.length))
    }
  }
  begin()
  return makePptx(made)
}

/** Documents as the files that offices have. */
export const fileLayouts: Readonly<
  Record<
    string,
    { readonly ending: string; readonly write: (document: TrueDocument) => Uint8Array | Promise<Uint8Array> }
  >
> = {
  'Excel file': { ending: 'xlsx', write: (document) => sheetOf(document, writeXlsx) },
  'OpenDocument file': { ending: 'ods', write: (document) => sheetOf(document, writeOds) },
  'web page': { ending: 'html', write: page },
  'Word file': { ending: 'docx', write: word },
  'PowerPoint file': { ending: 'pptx', write: slides },
}
