import { html as escaped, raw } from 'hono/html'

export { raw }

const layout = /\s*\n\s*/g
const made = new WeakMap<TemplateStringsArray, TemplateStringsArray>()

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

/** The fixed parts of a template without the line breaks and indents that only its source needs; made once for every template. */
function withoutLayout(strings: TemplateStringsArray): TemplateStringsArray {
  const known = made.get(strings)
  if (known !== undefined) return known
  let inTag = false
  const parts = strings.map((part) => {
    const tight = tightened(part, inTag)
    inTag = insideTag(part, inTag)
    return tight
  })
  const result = Object.assign(parts, { raw: strings.raw })
  made.set(strings, result)
  return result
}

/** A template of markup: every value in it is escaped, except what is markup already. The layout of the source does not reach the page. */
export const html: typeof escaped = (strings, ...values) => escaped(withoutLayout(strings), ...values)
