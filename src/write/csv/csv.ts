import type { Dataset } from '../../report/dataset.ts'

/** What a spreadsheet would run as a formula: such a text is kept a text by an apostrophe in front. */
const formula = /^[\s]*[=+\-@＝＋－＠\t\r]/
const needsQuotes = /[",\n\r]/
const lineBreaks = /[\t ]*(?:\r\n|\n|\r)[\t ]*/g

function field(value: string | null, type: Dataset['columns'][number]['type']): string {
  if (value === null) return ''
  const oneLine = value.replace(lineBreaks, ' ').trim()
  const text = type === 'text' && formula.test(value) ? `'${oneLine}` : oneLine
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * A dataset as CSV for the public: UTF-8 with BOM, CRLF, one record a line (line breaks inside a text become spaces).
 * Texts never become formulas; numbers stay numbers, negative ones too.
 */
export function csv({ columns, rows }: Dataset): Uint8Array {
  const head = columns.map(({ name }) => field(name, 'text')).join(',')
  const lines = rows.map((row) => row.map((value, index) => field(value, columns[index]?.type ?? 'text')).join(','))
  return new TextEncoder().encode(`\uFEFF${[head, ...lines].join('\r\n')}\r\n`)
}
