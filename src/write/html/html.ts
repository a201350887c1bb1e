/** Markup that is finished: it is put into other markup as it is. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
  toString(): string {
    return this.text
  }
}

/** What a template may hold: texts and numbers are escaped, markup is put in as it is, lists one after the other; nothing for what is not there. */
export type Content = Markup | string | number | boolean | null | undefined | readonly Content[]

/** Markup that somebody vouches for: it is not escaped. */
export const raw = (text: string): Markup => new Markup(text)

const special = /[&<>"']/
const everySpecial = /[&<>"']/g
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text for use between tags and in quoted attributes alike. */
export const escaped = (text: string): string =>
  special.test(text) ? text.replace(everySpecial, (character) => escapes[character] ?? '') : text

/** What is done to every text between tags while something is drawn; nothing usually. */
let dress: ((text: string) => string) | undefined
/** How texts are dressed right now. */
export const dressed = (): typeof dress => dress

/**
 * Draws with all texts between tags dressed: text comes in, escaped markup goes out. Attributes, texts that hold no markup, and what says its
 * language itself stay as they are.
 */
export function withTexts<Drawn>(how: ((text: string) => string) | undefined, draw: () => Drawn): Drawn {
  const before = dress
  dress = how
  try {
    return draw()
  } finally {
    dress = before
  }
}

function textOf(content: Content, isShown: boolean): string {
  if (typeof content === 'string') return isShown && dress !== undefined ? dress(content) : escaped(content)
  if (content instanceof Markup) return content.text
  if (Array.isArray(content)) {
    let text = ''
    for (const item of content) text += textOf(item, isShown)
    return text
  }
  return typeof content === 'number' ? String(content) : ''
}

const layout = /\s*\n\s*/g
type Template = { readonly parts: readonly string[]; readonly shown: readonly boolean[] }
const made = new WeakMap<TemplateStringsArray, Template>()

/** Whether we are inside a tag behind a piece of markup, given whether we were before it. */
function insideTag(part: string, before: boolean): boolean {
  const [opened, closed] = [part.lastIndexOf('<'), part.lastIndexOf('>')]
  return opened === closed ? before : opened > closed
}

/** One fixed part of a template without its layout: within a tag a break is a space; beside a tag or a value it is nothing. */
function tightened(part: string, startsInTag: boolean): string {
  return part.replace(layout, (all, offset: number) => {
    if (insideTag(part.slice(0, offset), startsInTag)) return ' '
    const [before, after] = [part.charAt(offset - 1), part.charAt(offset + all.length)]
    return before === '>' || before === '' || after === '<' || after === '' ? '' : ' '
  })
}

/** The end of a template's part that stands in an element which holds plain text only, or which says its language itself. */
const inPlain = /<(?:title|desc|text|tspan|option|textarea|style|script)\b[^>]*>[^<]*$|<[^<>]* lang="[^<>]*>[^<]*$/

/**
 * The fixed parts of a template without the line breaks and indents that only its source needs, and which of its values are texts that may
 * be dressed; made once for every template.
 */
function withoutLayout(strings: TemplateStringsArray): Template {
  const known = made.get(strings)
  if (known !== undefined) return known
  let inTag = false
  const shown: boolean[] = []
  let soFar = ''
  const parts = strings.map((part) => {
    soFar += part
    const tight = tightened(part, inTag)
    inTag = insideTag(part, inTag)
    shown.push(!inTag && !inPlain.test(soFar))
    return tight
  })
  const template = { parts, shown }
  made.set(strings, template)
  return template
}

/**
 * A template of markup: every value in it is escaped, except what is markup already. The layout of the source does not reach the page.
 * Why our own: docs/decisions (a page is one synchronous string, drawn in less than half the time).
 */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  const { parts, shown } = withoutLayout(strings)
  let text = parts[0] ?? ''
  for (let at = 0; at < values.length; at += 1) text += textOf(values[at], shown[at] ?? false) + (parts[at + 1] ?? '')
  return new Markup(text)
}
