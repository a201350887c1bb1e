import { readXlsx } from 'hucre'
import { closeParcel, openParcel, partOf, textOf } from '../../src/write/pptx/parcel.ts'
import { placeOf } from './returned-sheets.ts'

/** What is typed into a file: for the id of a record and the heading or item the words of the cell. */
export type Typed = readonly (readonly [id: string, heading: string, text: string])[]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Types into the cells of a workbook of ours, which keep their look; says where each cell is. */
export async function fillFile(bytes: Uint8Array, typed: Typed): Promise<{ bytes: Uint8Array; cells: string[] }> {
  const { sheets } = await readXlsx(bytes)
  const seen = sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) => row.map((value) => (typeof value === 'string' ? { text: value } : undefined))),
  }))
  const parts = openParcel(bytes)
  const cells = typed.map(([id, heading, text]) => {
    const { sheet, at } = placeOf(seen, id, heading)
    const path = `xl/worksheets/sheet${sheet + 1}.xml`
    const before = textOf(parts[path] ?? new Uint8Array())
    const name = at.split('!')[1] ?? ''
    const cell = new RegExp(`<c r="${name}"([^>]*?)(?:/>|>.*?</c>)`, 's')
    const after = before.replace(
      cell,
      (_, about: string) =>
        `<c r="${name}"${about.replace(/ t="\w+"/, '')} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
    )
    if (after === before) throw new Error(`no cell ${at} in ${path}`)
    parts[path] = partOf(after)
    return at
  })
  return { bytes: closeParcel(parts), cells }
}
