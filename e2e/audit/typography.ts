/** What is used of the browser's own world. */
type Style = {
  readonly [
    property in
      | 'display'
      | 'fontSize'
      | 'lineHeight'
      | 'lineBreak'
      | 'textWrapStyle'
      | 'fontVariantNumeric'
      | 'paddingTop'
      | 'paddingBottom'
      | 'paddingLeft'
      | 'paddingRight'
  ]: string
}
type Drawn = Record<'tagName' | 'textContent', string> &
  Record<'clientWidth' | 'clientHeight' | 'offsetWidth' | 'offsetHeight', number> & {
    readonly children: Iterable<Drawn>
    readonly getAttribute: (name: string) => string | null
    readonly closest: (selector: string) => Drawn | null
  }
declare const document: { readonly querySelectorAll: (selector: string) => Iterable<Drawn> }
declare const getComputedStyle: (element: Drawn) => Style

/** What was looked at, and everything that is not set as Japanese is. */
export type Typography = { readonly texts: number; readonly faults: readonly string[] }

/**
 * How the letters of a page are set: running text (two lines or more that are neither a heading nor the name of a row) with its line height
 * and its measure, headings, the breaking of lines, figures in tables. Cells may be wider than a paragraph. Runs in the browser.
 */
export function typography(): Typography {
  const inline = new Set(['inline', 'inline-block', 'inline-flex', 'ruby', 'ruby-text', 'contents', 'none'])
  const names = 'h1, h2, h3, caption, .title, .bar-label, .pictogram-label, .unseen, svg'
  const px = (length: string) => parseFloat(length) || 0
  const all = (selector: string) =>
    [...document.querySelectorAll(selector)].filter((one) => one.offsetWidth > 1 && one.offsetHeight > 1)
  const faults: string[] = []
  const blame = (one: Drawn, fault: string) => {
    const words = one.textContent.trim().slice(0, 20)
    faults.push(`${fault}: ${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} ${words}`)
  }
  const holdsLines = (one: Drawn) =>
    /\p{L}/u.test(one.textContent) &&
    [one, ...one.children].every((part, index) => inline.has(getComputedStyle(part).display) === index > 0)

  let texts = 0
  for (const one of all('body *').filter((part) => part.closest(names) === null && holdsLines(part))) {
    const style = getComputedStyle(one)
    const [size, leading] = [px(style.fontSize), px(style.lineHeight)]
    if (style.lineBreak !== 'strict') blame(one, `line-break ${style.lineBreak}`)
    if ((one.clientHeight - px(style.paddingTop) - px(style.paddingBottom)) / leading < 1.5) continue
    texts += 1
    if (leading / size < 1.695) blame(one, `line-height ${(leading / size).toFixed(2)}`)
    const measure = (one.clientWidth - px(style.paddingLeft) - px(style.paddingRight)) / size
    if (measure > 40.1 && one.closest('table') === null) blame(one, `${measure.toFixed(1)} characters in a line`)
  }
  for (const one of all('h1, h2, h3')) {
    const { textWrapStyle, lineBreak } = getComputedStyle(one)
    if (textWrapStyle !== 'balance') blame(one, `text-wrap ${textWrapStyle}`)
    if (lineBreak !== 'strict') blame(one, `line-break ${lineBreak}`)
  }
  for (const one of all('th, td')) {
    const { fontVariantNumeric } = getComputedStyle(one)
    if (!fontVariantNumeric.includes('tabular-nums')) blame(one, `figures ${fontVariantNumeric}`)
  }
  return { texts, faults }
}
