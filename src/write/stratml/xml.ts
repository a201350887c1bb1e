/** Lines of XML, and elements with lines of their own. A text may hold line ends of its own; they are content and are never indented. */
export type Lines = readonly (string | Element)[]
type Element = { readonly begin: string; readonly children: Lines; readonly end: string }

// Control characters are what it looks for.
// oxlint-disable-next-line no-control-regex
const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g
/** Marks, control characters, and halves of letters: most texts have none, and are written as they are. */
// oxlint-disable-next-line no-control-regex
const special = /[&<>"\r\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
}

/**
 * Text for XML 1.0: marks escaped, a carriage return kept (a reader would make a line end of it), and what no XML can carry (control characters,
 * lone surrogates) replaced by U+FFFD. Source: XML 1.0, 2.2 and 2.11.
 */
export const xmlText = (text: string): string =>
  special.test(text)
    ? text
        .toWellFormed()
        .replace(notXml, '\ufffd')
        .replace(/[&<>"\r]/g, (mark) => escapes[mark] ?? mark)
    : text

/** An element with nothing but text. */
export const leaf = (name: string, text: string): Lines => [`<${name}>${xmlText(text)}</${name}>`]
/** The same, or nothing where there is no text. */
export const leafIf = (name: string, text: string | undefined): Lines => (text === undefined ? [] : leaf(name, text))

type Attributes = Readonly<Record<string, string | undefined>>

/** An element with elements in it, each on its own line. */
export function element(name: string, attributes: Attributes, children: Lines): Lines {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlText(value)}"`))
    .join('')
  if (children.length === 0) return [`<${name}${written}/>`]
  return [{ begin: `<${name}${written}>`, children, end: `</${name}>` }]
}

/** Lines as text, each on its own line and set in by what it stands in. */
export function xml(lines: Lines, indent = ''): string {
  let text = ''
  for (const line of lines)
    text +=
      typeof line === 'string'
        ? `${indent}${line}\n`
        : `${indent}${line.begin}\n${xml(line.children, `${indent}  `)}${indent}${line.end}\n`
  return text
}
