import { SaxesParser } from 'saxes'
import type { TextPlace } from '../../core/refusal.ts'
import type { StratmlDefect } from '../../core/stratml/defect.ts'

/** Why an XML text is refused as a whole, with the place and the element that was open there. */
export type XmlProblem = {
  readonly kind: 'broken' | 'doctype' | 'too-deep' | 'too-many-elements' | 'too-long'
  readonly at: TextPlace
  readonly element: string
}

/** StratML nests eight deep. */
const deepest = 64
/** A plan of ours of 2,400 initiatives with two indicators each: more than is read as JSON. */
const mostElements = 200_000
/** One element a line, and half as many lines of words. */
const mostLines = 300_000
/** No element of StratML has more than a handful. */
const mostAttributes = 1000
const mostEntities = 100
/** Words of one element, a comment, a name, a value: in letters, about. Parsers keep such a thing in pieces, each many times its size. */
const longest = 1_000_000
/** What the parser is given at once; after each piece we look whether to go on. */
const piece = 8192

/** The reference that ends at an offset: &nbsp; */
const entityBefore = (text: string, offset: number) =>
  text.slice(Math.max(0, text.lastIndexOf('&', offset - 1)), offset)

/** Where a parser is. */
export const hereIn = ({ line, columnIndex }: SaxesParser<{ xmlns: true }>): TextPlace => ({
  line,
  column: columnIndex + 1,
})

/** Where the tag begins whose name a parser has just read. */
export function tagIn(parser: SaxesParser<{ xmlns: true }>, name: string): TextPlace {
  const { line, column } = hereIn(parser)
  return { line, column: Math.max(1, column - name.length - 2) }
}

/** Gives a text to a parser piece by piece, until it is told to stop. */
export function parse(parser: SaxesParser<{ xmlns: true }>, text: string, goesOn: () => boolean): void {
  for (let from = 0; from < text.length && goesOn(); from += piece) parser.write(text.slice(from, from + piece))
  if (goesOn()) parser.close()
}

/** Looks at the events of a parser and keeps nothing but the names of what is open, until something is refused. */
class Gate {
  readonly parser = new SaxesParser({ xmlns: true, position: true })
  readonly defects: StratmlDefect[] = []
  problem: XmlProblem | undefined
  readonly #open: string[] = []
  #elements = 0
  #attributes = 0
  #allAttributes = 0
  /** Where the thing ended that was read last. */
  #ended = 0

  constructor(text: string) {
    const { parser } = this
    parser.on('doctype', () => this.#refuse('doctype'))
    parser.on('opentagstart', ({ name }) => this.#begin(name))
    parser.on('attribute', () => {
      this.#end()
      this.#attributes += 1
      this.#allAttributes += 1
      if (this.#attributes > mostAttributes || this.#allAttributes > mostElements) this.#refuse('too-many-elements')
    })
    parser.on('opentag', ({ local }) => {
      this.#end()
      this.#open.push(local)
    })
    parser.on('closetag', () => {
      this.#end()
      this.#open.pop()
    })
    for (const event of ['cdata', 'comment', 'processinginstruction'] as const) parser.on(event, () => this.#end())
    parser.on('error', ({ message }) => {
      if (!message.includes('undefined entity')) return this.#refuse('broken')
      if (this.defects.length >= mostEntities) return this.#refuse('broken')
      const written = entityBefore(text, parser.position)
      this.defects.push({ fault: 'unknown-entity', at: hereIn(parser), element: this.#inside(), written })
      // From now on it stands for itself, and is named no second time.
      parser.ENTITIES[written.slice(1, -1)] = written
    })
  }

  goesOn = (): boolean => {
    const { line, position } = this.parser
    if (position - this.#ended > longest) this.#refuse('too-long')
    if (line > mostLines) this.#refuse('too-many-elements', { line, column: 1 })
    return this.problem === undefined
  }

  #end(): void {
    this.#ended = this.parser.position
  }

  #inside = (): string => this.#open.at(-1) ?? ''

  #refuse(kind: XmlProblem['kind'], at = hereIn(this.parser)): void {
    this.problem ??= { kind, at, element: this.#inside() }
  }

  #begin(name: string): void {
    const at = tagIn(this.parser, name)
    this.#elements += 1
    this.#attributes = 0
    if (this.#open.length >= deepest) this.#refuse('too-deep', at)
    if (this.#elements > mostElements) this.#refuse('too-many-elements', at)
  }
}

/**
 * Whether a text is XML that we read: well-formed, without a DOCTYPE, within our measures. Nothing is built of it, so that a file that is
 * refused at its last letter takes no more memory than its text.
 */
export function checkXml(
  text: string,
): { readonly problem: XmlProblem } | { readonly defects: readonly StratmlDefect[] } {
  const gate = new Gate(text)
  parse(gate.parser, text, gate.goesOn)
  const { problem, defects } = gate
  return problem === undefined ? { defects } : { problem }
}
