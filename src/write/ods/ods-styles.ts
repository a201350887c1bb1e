import { letterHeight, type Sheet, type WorkbookCell } from '../../report/document/workbook.ts'
import { guardedText } from '../../report/open-data/guarded-text.ts'
import { xmlText } from '../stratml/xml.ts'
import { cellText, sheetLook } from '../xlsx/sheet-look.ts'

const points = (letters: number): string => `${Math.round(letters * letterHeight.field * 100) / 100}pt`
const literal = (text: string): string => (text === '' ? '' : `<number:text>${xmlText(cellText(text))}</number:text>`)

/** The words around a number and its digits; a negative number has its own. The part for positive numbers is named with a P behind. */
function numberStyle(name: string, { before, after, minus, decimals, grouped }: WorkbookCell & { kind: 'number' }) {
  const digits = `<number:number number:decimal-places="${decimals}" number:min-decimal-places="${decimals}" number:min-integer-digits="1"${grouped ? ' number:grouping="true"' : ''}/>`
  return (
    `<number:number-style style:name="${name}P" style:volatile="true">${literal(before)}${digits}${literal(after)}</number:number-style>` +
    `<number:number-style style:name="${name}">${literal(before)}${literal(minus)}${digits}${literal(after)}` +
    `<style:map style:condition="value()&gt;=0" style:apply-style-name="${name}P"/></number:number-style>`
  )
}

const textStyle = '<number:text-style style:name="words"><number:text-content/></number:text-style>'

function cellStyle(name: string, cell: WorkbookCell, data: string | undefined): string {
  const { look, kind } = cell
  const ground = sheetLook.ground[look]
  const properties = [
    'fo:wrap-option="wrap" style:vertical-align="top" fo:padding="2pt"',
    ...(sheetLook.grid[look] ? [`fo:border="0.5pt solid ${sheetLook.line}"`] : []),
    ...(ground === undefined ? [] : [`fo:background-color="${ground}"`]),
  ].join(' ')
  const size = `fo:font-size="${letterHeight[look]}pt" style:font-size-asian="${letterHeight[look]}pt"`
  const weight = sheetLook.bold[look] ? ' fo:font-weight="bold" style:font-weight-asian="bold"' : ''
  return (
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default"${data === undefined ? '' : ` style:data-style-name="${data}"`}>` +
    `<style:table-cell-properties ${properties}/>` +
    `<style:paragraph-properties fo:text-align="${kind === 'number' ? 'end' : 'start'}"/>` +
    `<style:text-properties ${size}${weight}/></style:style>`
  )
}

/** What makes two cells look the same. */
const keyOf = (cell: WorkbookCell): string =>
  cell.kind === 'number'
    ? JSON.stringify([cell.look, cell.before, cell.after, cell.minus, cell.decimals, cell.grouped])
    : `${cell.look} ${cell.kind === 'text' && guardedText(cell.text) !== cell.text ? 'words' : ''}`

/** Styles by their names, each once, in the order in which they are first needed. */
export function createStyles() {
  const known = new Map<string, { readonly name: string; readonly xml: string }>()
  const styled = (key: string, prefix: string, make: (name: string) => string): string => {
    const style = known.get(key)
    if (style !== undefined) return style.name
    const name = `${prefix}${known.size + 1}`
    known.set(key, { name, xml: make(name) })
    return name
  }
  return {
    cell: (cell: WorkbookCell): string =>
      styled(`cell ${keyOf(cell)}`, 'c', (name) => {
        if (cell.kind === 'number') return numberStyle(`n${name}`, cell) + cellStyle(name, cell, `n${name}`)
        const isGuarded = cell.kind === 'text' && guardedText(cell.text) !== cell.text
        return cellStyle(name, cell, isGuarded ? 'words' : undefined)
      }),
    row: (height: number): string =>
      styled(
        `row ${height}`,
        'r',
        (name) =>
          `<style:style style:name="${name}" style:family="table-row"><style:table-row-properties style:row-height="${height}pt" style:use-optimal-row-height="false"/></style:style>`,
      ),
    column: (width: number): string =>
      styled(
        `column ${width}`,
        'w',
        (name) =>
          `<style:style style:name="${name}" style:family="table-column"><style:table-column-properties style:column-width="${points(width)}"/></style:style>`,
      ),
    sheet: (orientation: Sheet['orientation']): string =>
      styled(
        `sheet ${orientation}`,
        't',
        (name) =>
          `<style:style style:name="${name}" style:family="table" style:master-page-name="${orientation}"><style:table-properties table:display="true"/></style:style>`,
      ),
    xml: (): string => textStyle + [...known.values()].map(({ xml }) => xml).join(''),
  }
}
export type Styles = ReturnType<typeof createStyles>
