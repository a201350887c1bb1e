import type { Column, Dataset } from '../../report/dataset.ts'
import { guardedText } from '../../report/open-data/guarded-text.ts'

const needsQuotes = /[",\n\r]/

function field(value: string | null, type: Column['type']): string {
  if (value === null) return ''
  const text = type === 'text' ? guardedText(value) : value
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A dataset as CSV for the public (RFC 4180): UTF-8 with BOM, CRLF, one row with the names of the columns, then one record a line.
 * Texts never become formulas; numbers stay numbers, negative ones too.
 */
export function csv({ columns, rows }: Pick<Dataset, 'columns' | 'rows'>): Uint8Array {
  const head = columns.map(({ name }) => field(name, 'text')).join(',')
  const lines = rows.map((row) => row.map((value, index) => field(value, columns[index]?.type ?? 'text')).join(','))
  return new TextEncoder().encode(`\uFEFF${[head, ...lines].join('\r\n')}\r\n`)
}
