import type { CellContent } from '../../report/document/workbook.ts'
import { guardedText } from '../../report/open-data/guarded-text.ts'
import { numberFormat } from './number-format.ts'
import type { OwnStyles } from './own-styles.ts'
import { cellText } from './sheet-look.ts'

/** A text as the format keeps it: `_x0041_` in a text would be read as an A. Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring). */
export const keptText = (text: string): string => cellText(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')

const escaped = (text: string): string =>
  text.replace(/[&<>]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[letter] ?? letter)

/** The style of a cell with what is written into it; its own wherever that shows the content as the document writes it. */
function styleFor(content: CellContent, style: string | undefined, styles: OwnStyles): string | undefined {
  if (content.kind === 'empty') return style
  if (content.kind === 'text') return guardedText(content.text) === content.text ? style : styles.asText(style)
  const isBare = content.before === '' && content.after === ''
  return isBare && styles.showsNumbers(style) ? style : styles.withFormat(style, keptText(numberFormat(content)))
}

/** A cell as XML: words as words, never a formula; a number as that number. `prefix` is that of the elements around it. */
export function cellXml(
  name: string,
  content: CellContent,
  given: string | undefined,
  styles: OwnStyles,
  prefix: string,
): string {
  const style = styleFor(content, given, styles)
  const about = `r="${name}"${style === undefined ? '' : ` s="${style}"`}`
  if (content.kind === 'empty') return `<${prefix}c ${about}/>`
  if (content.kind === 'number') return `<${prefix}c ${about}><${prefix}v>${content.value}</${prefix}v></${prefix}c>`
  const text = `<${prefix}t xml:space="preserve">${escaped(keptText(content.text))}</${prefix}t>`
  return `<${prefix}c ${about} t="inlineStr"><${prefix}is>${text}</${prefix}is></${prefix}c>`
}
