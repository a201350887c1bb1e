import type { Deck } from '../../report/document/deck.ts'
import { hex, type DeckTheme } from './theme.ts'
import { languageOf, plain } from './words.ts'

const escaped = (text: string): string =>
  plain(text).replace(/[&<>"]/g, (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] ?? '')

/** Numbers the things on a slide from 1: the library gives some of them the same number. */
function numbered(xml: string): string {
  let next = 0
  return xml.replace(/(<p:cNvPr id=")\d+"/g, (_, before: string) => `${before}${(next += 1)}"`)
}

/** A paragraph has its properties once, at its beginning; the library repeats them before every run. */
const oncePerParagraph = (xml: string): string =>
  xml.replace(/(<\/a:r>|<a:br\/>)<a:pPr\b[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '$1')

/** Tables have a head; like charts and signs they have a description: their name says what they show. */
const described = (xml: string): string =>
  xml
    .replace(
      /(<p:graphicFrame>\s*<p:nvGraphicFramePr>\s*<p:cNvPr id="\d+" name=")([^"]*)"\s*\/>/g,
      '$1$2" descr="$2"/>',
    )
    .replace(
      /(<p:sp>\s*<p:nvSpPr>\s*<p:cNvPr id="\d+" name=")((?!(?:Text|Shape|Slide Number Placeholder) )[^"]+)">/g,
      '$1$2" descr="$2">',
    )
    .replace(/<a:tblPr\/>/g, '<a:tblPr firstRow="1"/>')

/** Things without words of their own have names that nobody should meet. */
const unnamed = (xml: string): string => xml.replace(/<p:cSld name="[^"]*">/g, '<p:cSld>')

/** A slide as the format wants it. */
export const finishSlide = (xml: string, fallback: string): string =>
  unnamed(described(oncePerParagraph(numbered(xml)))).replace(/lang="en-US"/g, `lang="${fallback}"`)

/** Notes line by line, each in its language. */
export function finishNotes(xml: string, notes: readonly string[], deck: Deck): string {
  const paragraphs = notes
    .map(
      (note) =>
        `<a:p><a:r><a:rPr lang="${languageOf(note, deck)}"/><a:t>${escaped(note.replace(/\n/g, ' '))}</a:t></a:r></a:p>`,
    )
    .join('')
  return xml
    .replace(
      /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>)<a:p>.*?<\/a:p>(<\/p:txBody>)/s,
      (_, before: string, after: string) => before + paragraphs + after,
    )
    .replace(/lang="en-US"/g, 'lang="ja-JP"')
}

/** A chart with the two axes that it has, in the deck's letters; what was missed is an open bar, as its sign is an open diamond. */
export function finishChart(xml: string, { colours, fonts }: DeckTheme): string {
  const face = escaped(fonts.body)
  const red = hex(colours.unmet)
  const open = `<a:solidFill><a:srgbClr val="${hex(colours.ground)}"/></a:solidFill><a:ln w="22225"><a:solidFill><a:srgbClr val="${red}"/></a:solidFill></a:ln>`
  return xml
    .replace(/(<c:axId val="\d+"\/><c:axId val="\d+"\/>)<c:axId val="\d+"\/>(?=<\/c:barChart>)/g, '$1')
    .replace(/<c:roundedCorners val="1"\/>/, '<c:roundedCorners val="0"/>')
    .replace(/<a:latin typeface="[^"]*"\/>/g, `<a:latin typeface="${face}"/><a:ea typeface="${face}"/>`)
    .replace(/<c:ser>\s*<c:idx val="1"\/>.*?<\/c:ser>/s, (series) =>
      series
        .replace(/<c:spPr>.*?<\/c:spPr>/s, `<c:spPr>${open}</c:spPr>`)
        .replace(/(<c:txPr>.*?<a:srgbClr val=")[^"]*/s, `$1${red}`),
    )
    .replace(/lang="en-US"/g, 'lang="ja-JP"')
}

/** The theme's own colours and letters, so that whoever edits the deck finds the ward's. */
export function finishTheme(xml: string, { colours, fonts }: DeckTheme): string {
  const { ink, ground, quiet, line, accent, met, unmet } = colours
  const named: readonly (readonly [string, string])[] = [
    ['dk1', ink], ['lt1', ground], ['dk2', quiet], ['lt2', line], ['accent1', met], ['accent2', unmet], ['accent3', accent],
    ['accent4', quiet], ['accent5', line], ['accent6', ink], ['hlink', accent], ['folHlink', quiet],
  ] // prettier-ignore
  const scheme = named.map(([name, value]) => `<a:${name}><a:srgbClr val="${hex(value)}"/></a:${name}>`).join('')
  const face = (name: string) =>
    `<a:latin typeface="${escaped(name)}"/><a:ea typeface="${escaped(name)}"/><a:cs typeface=""/>`
  return xml
    .replace(/<a:clrScheme.*?<\/a:clrScheme>/s, `<a:clrScheme name="Furikaeri">${scheme}</a:clrScheme>`)
    .replace(/<a:majorFont>.*?<\/a:majorFont>/s, `<a:majorFont>${face(fonts.heading)}</a:majorFont>`)
    .replace(/<a:minorFont>.*?<\/a:minorFont>/s, `<a:minorFont>${face(fonts.body)}</a:minorFont>`)
    .replace(/(<a:theme [^>]*?)name="[^"]*"/, '$1name="Furikaeri"')
}

/** The order that the format asks for: the notes' master stands before the slides. */
export const finishPresentation = (xml: string): string =>
  xml.replace(/(<p:sldIdLst>.*?<\/p:sldIdLst>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s, '$2$1')

/** What a file says of itself: its title and language. No author, no program, no time. */
export const coreProperties = (title: string, language: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
  `<dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`
export const appProperties =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
