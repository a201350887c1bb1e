import type { CellContent } from '../../report/document/workbook.ts'

type NumberCell = Extract<CellContent, { kind: 'number' }>

/** A number as a spreadsheet shows it: with its decimals and commas, its sign and the words around it. Example: -3.2 with ▲ is ▲3.2. */
export function numberWords({ value, decimals, grouped, minus, before, after }: NumberCell): string {
  const [whole = '', fraction = ''] = value.replace(/^-/, '').split('.')
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole
  const places = decimals === 0 ? '' : `.${fraction.padEnd(decimals, '0')}`
  return `${before}${value.startsWith('-') ? minus : ''}${digits}${places}${after}`
}
