/** What XML 1.0 cannot carry at all, not even escaped: control characters but tab and line ends, lone surrogates, U+FFFE and U+FFFF. */
const notXml =
  // Control characters are what it looks for.
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** The first character of a text that XML 1.0 cannot carry, as U+0007; undefined where it carries all. Source: XML 1.0, production 2 (Char). */
export function notForXml(text: string): string | undefined {
  const found = text.match(notXml)?.[0]
  return found && `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** A text as XML 1.0 carries it: what it cannot stands as U+FFFD, one for one. */
export const forXml = (text: string): string => text.replace(notXml, '\ufffd')
