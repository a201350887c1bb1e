/** What a spreadsheet would run, full-width forms too, after any apostrophes of ours and blanks. Source: OWASP, CSV Injection. */
const formula = /^'*\s*[=+\-@＝＋－＠\t\r]/

/**
 * A text that a spreadsheet takes for a text: an apostrophe in front of what would be a formula, also where one stands there already.
 * `=1+1` is `'=1+1`, `'=1+1` is `''=1+1`, `'80` stays. `withoutGuard` gives every text back as it was.
 */
export const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text)

/** The text that was guarded. A text that never was one of ours is given back as it is. */
export const withoutGuard = (field: string): string =>
  field.startsWith("'") && formula.test(field.slice(1)) ? field.slice(1) : field
