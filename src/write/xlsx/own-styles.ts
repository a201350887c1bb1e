import { styleList, type StyleList } from './style-list.ts'

/** Display formats of the format itself that show a number and nothing else; 0 is no format at all. Source: ECMA-376 part 1, 18.8.30. */
const plainFormats = new Set(['1', '2', '3', '4', '37', '38', '39', '40'])
/** A display format of the city's own that shows a number as it is: no part of a hundred, no date, no letters outside of quotes. */
const isPlainFormat = (format: string): boolean =>
  format.length <= lettersAtMost &&
  /[0#]/.test(format) &&
  !/[%A-Za-z@?/]/.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''))

/** No program takes a longer format. */
const lettersAtMost = 255
const textFormat = '49'
const firstOwnFormat = 164
const usualSize = 11

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? letter)

/**
 * The styles of a city's own workbook, to which styles are added that differ from one of them by the display format alone: font, lines and ground stay.
 * None that is there is changed, and none is added twice.
 */
export class OwnStyles {
  readonly #hasPart: boolean
  readonly #xml: string
  readonly #found: StyleList
  /** Formats that are added, by what they say, and the numbers of all. */
  readonly #formats = new Map<string, string>()
  readonly #ids: Map<string, string>
  readonly #nextFormat: number
  readonly #added: string[] = []
  readonly #known = new Map<string, string>()

  /** A workbook without a part for styles keeps the little that it has. */
  constructor(xml: string | undefined) {
    this.#hasPart = xml !== undefined
    this.#xml = xml ?? ''
    this.#found = styleList(xml ?? '<styleSheet/>')
    this.#ids = new Map([...this.#found.formats].map(([id, code]) => [code, id]))
    let last = firstOwnFormat - 1
    for (const id of this.#found.formats.keys()) last = Math.max(last, parseInt(id, 10) || 0)
    this.#nextFormat = last + 1
  }

  #styleOf(style: string): string {
    const span = this.#found.styles[parseInt(style, 10)] ?? this.#found.styles[0]
    return span === undefined ? `<${this.#found.root.prefix}xf/>` : this.#xml.slice(span.from, span.to)
  }

  /** Whether a style shows a number as it is. */
  showsNumbers(style = '0'): boolean {
    const [, id = '0'] = /\snumFmtId="(\d+)"/.exec(this.#styleOf(style)) ?? []
    const own = this.#found.formats.get(id)
    return own === undefined ? plainFormats.has(id) : isPlainFormat(own)
  }

  /** How high its letters are, in points, and whether its lines break at the edge of the cell. */
  letters(style = '0'): { readonly size: number; readonly wraps: boolean } {
    const own = this.#styleOf(style)
    const [, font = '0'] = /\sfontId="(\d+)"/.exec(own) ?? []
    return {
      size: this.#found.sizes[parseInt(font, 10)] ?? usualSize,
      wraps: /\swrapText="(?:1|true)"/.test(own),
    }
  }

  /** A style like `style` with this display format. */
  withFormat(style: string | undefined, format: string): string | undefined {
    return this.#hasPart ? this.#with(style ?? '0', this.#formatId(format)) : style
  }

  /** A style like `style` in which words stay words when somebody edits them. */
  asText(style: string | undefined): string | undefined {
    return this.#hasPart ? this.#with(style ?? '0', textFormat) : style
  }

  #formatId(format: string): string {
    const own = this.#ids.get(format)
    if (own !== undefined) return own
    const id = String(this.#nextFormat + this.#formats.size)
    this.#formats.set(format, id)
    this.#ids.set(format, id)
    return id
  }

  #with(style: string, formatId: string): string {
    const key = `${style} ${formatId}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const like = this.#styleOf(style).replace(/\s(?:numFmtId|applyNumberFormat)="[^"]*"/g, '')
    const changed = like.replace(/^<[^\s/>]+/, (name) => `${name} numFmtId="${formatId}" applyNumberFormat="1"`)
    const id = String(Math.max(1, this.#found.styles.length) + this.#added.length)
    this.#added.push(changed)
    this.#known.set(key, id)
    return id
  }

  /** The part with what was added; the part itself where nothing was. */
  text(): string {
    if (this.#added.length === 0) return this.#xml
    const { prefix } = this.#found.root
    const formats = [...this.#formats].map(
      ([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`,
    )
    const first = this.#found.styles.length === 0 ? [`<${prefix}xf/>`] : []
    const styled = this.#into(this.#xml, 'cellXfs', [...first, ...this.#added], this.#found.styles.length)
    return formats.length === 0 ? styled : this.#into(styled, 'numFmts', formats, this.#found.formats.size)
  }

  /** Puts elements at the end of a list, which is made where there is none. Lists of formats stand before those of styles, so that places stay right. */
  #into(xml: string, name: 'numFmts' | 'cellXfs', elements: readonly string[], before: number): string {
    const list = this.#found.lists.get(name)
    const { prefix, to } = this.#found.root
    const open = `<${prefix}${name} count="${before + elements.length}">`
    const close = `</${prefix}${name}>`
    if (list === undefined) return xml.slice(0, to) + open + elements.join('') + close + xml.slice(to)
    if (list.end < 0) return xml.slice(0, list.open.from) + open + elements.join('') + close + xml.slice(list.open.to)
    return (
      xml.slice(0, list.open.from) + open + xml.slice(list.open.to, list.end) + elements.join('') + xml.slice(list.end)
    )
  }
}
