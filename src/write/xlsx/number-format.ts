import type { CellContent } from '../../report/document/workbook.ts'

type NumberCell = Extract<CellContent, { kind: 'number' }>
const quoted = (text: string): string => (text === '' ? '' : `"${text}"`)

/**
 * How a number is shown, with the words that its document writes around it: `0"%以上";"▲"0"%以上"`. The words are literal, so that 79.2% is the number
 * 79.2 and nothing is multiplied.
 */
export function numberFormat({ decimals, grouped, minus, before, after }: NumberCell): string {
  const digits = `${grouped ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
  return `${quoted(before)}${digits}${quoted(after)};${quoted(before)}${quoted(minus)}${digits}${quoted(after)}`
}
