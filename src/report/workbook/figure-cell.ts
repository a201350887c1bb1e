import type { CellContent } from '../document/workbook.ts'

const written = /[▲△\-−－]?\d[\d,]*(?:\.\d+)?/g
const half = (text: string): string =>
  text.replace(/[０-９．，]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
const bare = (numeral: string): string => {
  const plain = numeral.replace(/^[▲△−－]/, '-').replaceAll(',', '')
  return plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain
}
/** Spreadsheets count with 15 digits and no more. */
const digitsAtMost = 15
const digitsOf = (value: string): number => value.replace(/[-.]/g, '').replace(/^0+/, '').length
/** What a display format can carry as words around a number. */
const carried = /^[^"\\\p{Cc}]{0,40}$/u

export const emptyCell: CellContent = { kind: 'empty' }

/** Words; nothing where there are none. */
export const textCell = (text: string | undefined): CellContent =>
  text === undefined || text === '' ? emptyCell : { kind: 'text', text }

/**
 * A figure as its document writes it, and yet a number to count with: 1,730人以上 is 1730 shown as it stands, ▲3.2 is -3.2. Where the text has other
 * figures too, has the number in words (8割, 1600万), or the number has more than 15 digits, it stays the text.
 */
export function figureCell(text: string, value: string): CellContent {
  const folded = half(text)
  const found = [...folded.matchAll(written)]
  const [only] = found
  if (only === undefined || found.length > 1 || bare(only[0]) !== bare(value)) return textCell(text)
  const numeral = only[0]
  const before = folded.slice(0, only.index)
  const after = folded.slice(only.index + numeral.length)
  const decimals = numeral.split('.')[1]?.length ?? 0
  if (digitsOf(value) > digitsAtMost || decimals > digitsAtMost) return textCell(text)
  if (!carried.test(before) || !carried.test(after)) return textCell(text)
  const minus = /^[▲△\-−－]/.exec(numeral)?.[0] ?? '▲'
  return { kind: 'number', value, decimals, grouped: numeral.includes(','), minus, before, after }
}

/** Money in full with its unit: 1,234,000円, however the document rounds it. */
export const moneyCell = (money: { readonly value: string; readonly unit: string } | undefined): CellContent => {
  if (money === undefined) return emptyCell
  const { value, unit } = money
  if (digitsOf(value) > digitsAtMost) return textCell(`${value}${unit}`)
  const decimals = value.split('.')[1]?.length ?? 0
  return { kind: 'number', value, decimals, grouped: true, minus: '▲', before: '', after: unit }
}

/** How a number is written, for the measure of its row. */
export function shownText(cell: CellContent): string {
  if (cell.kind === 'empty') return ''
  if (cell.kind === 'text') return cell.text
  return `${cell.before}${cell.value}${cell.grouped ? ',,,' : ''}${cell.after}`
}
