import { locales, type Language } from '../../report/sentences/language.ts'
import { hex, paler, type DeckTheme } from '../pptx/theme.ts'
import { escaped, wordPart } from './xml.ts'

type Rank = 'paragraph' | 'character'
/** A style as data: what it is called, on what it builds, how its paragraphs stand and how its letters look (in the order of the format). */
type Style = {
  readonly id: string
  readonly name: string
  readonly rank?: Rank
  readonly basedOn?: string
  readonly next?: string
  readonly paragraph?: string
  readonly letters?: string
}

const size = (points: number): string => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
const bold = '<w:b/><w:bCs/>'
const colour = (value: string): string => `<w:color w:val="${hex(value)}"/>`
const space = (before: number, after: number, line?: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}"${line === undefined ? '' : ` w:line="${line}" w:lineRule="auto"`}/>`
const fontOf = (name: string): string => {
  const face = escaped(name)
  return `<w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}" w:cs="${face}" w:hint="eastAsia"/>`
}
const rule = (side: 'top' | 'bottom', points: number, value: string, room: number): string =>
  `<w:pBdr><w:${side} w:val="single" w:sz="${points * 8}" w:space="${room}" w:color="${hex(value)}"/></w:pBdr>`
const keep = '<w:keepNext/><w:keepLines/>'

function headings({ colours, fonts }: DeckTheme): Style[] {
  const face = fontOf(fonts.heading)
  const heading = (level: number, before: string, points: number): Style => ({
    id: `Heading${level}`,
    name: `heading ${level}`,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: before,
    letters: face + bold + size(points),
  })
  const outline = (level: number) => `<w:outlineLvl w:val="${level - 1}"/>`
  return [
    heading(1, keep + rule('bottom', 1.5, colours.ink, 6) + space(480, 240, 264) + outline(1), 18),
    heading(2, keep + space(400, 160, 264) + outline(2), 14),
    heading(3, keep + rule('top', 0.5, colours.line, 6) + space(360, 80, 264) + outline(3), 12),
    heading(4, keep + space(280, 80, 264) + outline(4), 11),
    { id: 'Title', name: 'Title', basedOn: 'Normal', next: 'Normal', paragraph: space(0, 480, 288), letters: face + bold + size(20) },
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', next: 'Title', paragraph: keep + space(600, 160), letters: colour(colours.quiet) + size(11) },
  ] // prettier-ignore
}

/** Paragraphs of the text, of tables and of what stands around them. */
function paragraphs({ colours, fonts }: DeckTheme): Style[] {
  const pale = paler(colours.line, colours.ground, 0.8)
  const faint = `<w:shd w:val="clear" w:color="auto" w:fill="${hex(pale)}"/>`
  const inset = '<w:ind w:left="227"/>'
  const small = colour(colours.quiet) + size(9)
  const label = (value: string) => bold + colour(value) + size(9)
  const of = (id: string, name: string, paragraph: string, letters = ''): Style => ({
    id,
    name,
    basedOn: 'Normal',
    paragraph,
    letters,
  })
  const air = (side: 'top' | 'bottom') => `<w:${side} w:val="single" w:sz="4" w:space="4" w:color="${hex(pale)}"/>`
  const apart = (value: string) =>
    `<w:pBdr>${air('top')}<w:left w:val="single" w:sz="20" w:space="8" w:color="${hex(value)}"/>${air('bottom')}</w:pBdr>${faint}`
  return [
    of('Publisher', 'Publisher', '<w:jc w:val="right"/>', size(11)),
    of('Answer', 'Answer', keep + space(0, 240), bold + size(13)),
    of('VerdictLine', 'Verdict of a chapter', keep + space(0, 120), bold),
    of('QuietText', 'Quiet text', space(40, 40), small),
    of('Label', 'Label', keep + space(200, 20), label(colours.quiet)),
    of('NextLabel', 'Label of what comes next', keep + apart(colours.accent) + space(240, 0) + inset, label(colours.accent)),
    of('Next', 'What comes next', apart(colours.accent) + space(0, 0) + inset),
    of('GapLabel', 'Label of what is missing', keep + apart(colours.quiet) + space(240, 0) + inset, label(colours.quiet)),
    of('Gap', 'What is missing', apart(colours.quiet) + space(0, 0) + inset),
    of('MeasureName', 'Name of an indicator', keep + space(240, 60)),
    of('Figures', 'Figures', '<w:keepLines/>' + space(20, 40)),
    of('ListText', 'List of what was done', space(20, 40) + '<w:ind w:left="210" w:hanging="210"/>'),
    of('Caption', 'caption', keep + space(280, 100), bold + colour(colours.quiet) + size(9)),
    of('TableHead', 'Head of a table', keep + space(40, 40, 252), bold + colour(colours.quiet) + size(9)),
    of('TableText', 'Text of a table', space(40, 40, 252), size(9.5)),
    of('TableTotal', 'Total of a table', space(40, 40, 252), bold + size(9.5)),
    of('AfterTable', 'After a table', '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>', size(4)),
    of('ContentsHeading', 'TOC Heading', keep + rule('bottom', 1.5, colours.ink, 6) + space(480, 240), fontOf(fonts.heading) + bold + size(18)),
    of('TOC1', 'toc 1', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>' + space(160, 40), bold),
    of('TOC2', 'toc 2', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>' + space(20, 20) + '<w:ind w:left="227"/>'),
    of('TOC3', 'toc 3', '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>' + space(0, 0) + '<w:ind w:left="454"/>'),
    of('Header', 'header', space(0, 0), colour(colours.quiet) + size(8)),
    of('Footer', 'footer', space(0, 0) + '<w:jc w:val="center"/>', colour(colours.quiet) + size(8)),
  ] // prettier-ignore
}

/** Letters: the four verdicts in their colours, what is said first, what stands behind. */
function letters({ colours }: DeckTheme): Style[] {
  const of = (id: string, name: string, own: string): Style => ({ id, name, rank: 'character', letters: own })
  return [
    of('VerdictMet', 'Verdict: met', bold + colour(colours.met)),
    of('VerdictUnmet', 'Verdict: unmet', bold + colour(colours.unmet)),
    of('VerdictOpen', 'Verdict: open', bold + colour(colours.quiet)),
    of('Lead', 'Lead', bold),
    of('Quiet', 'Quiet', colour(colours.quiet)),
    of('Missing', 'Missing', '<w:i/><w:iCs/>' + colour(colours.quiet)),
    of('IndexLink', 'Index Link', ''),
    of('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    of('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'),
  ]
}

/** Names that word processors know; all others are ours. */
const builtIn: ReadonlySet<string> = new Set(
  'Heading1 Heading2 Heading3 Heading4 Title Subtitle Caption TOC1 TOC2 TOC3 Header Footer FootnoteReference EndnoteReference'.split(
    ' ',
  ),
)

function styleXml({ id, name, rank = 'paragraph', basedOn, next, paragraph = '', letters: look = '' }: Style): string {
  const element = (tag: string, value: string | undefined) =>
    value === undefined ? '' : `<w:${tag} w:val="${value}"/>`
  const inside = (tag: string, xml: string) => (xml === '' ? '' : `<w:${tag}>${xml}</w:${tag}>`)
  const own = builtIn.has(id) ? '' : ' w:customStyle="1"'
  return `<w:style w:type="${rank}"${own} w:styleId="${id}">${element('name', name)}${element('basedOn', basedOn)}${element('next', next)}<w:qFormat/>${inside('pPr', paragraph)}${inside('rPr', look)}</w:style>`
}

/** Tables have a strong rule under their head, or above their first row where they have none, and hairlines between rows. */
function tableStyles({ colours }: DeckTheme): string {
  const line = (side: string, points: number, value: string) =>
    `<w:${side} w:val="single" w:sz="${points * 8}" w:space="0" w:color="${hex(value)}"/>`
  const margins = '<w:tblCellMar><w:left w:w="100" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>'
  const hairlines = line('bottom', 0.5, colours.line) + line('insideH', 0.5, colours.line)
  const style = (id: string, name: string, top: string, first: string) =>
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>${top}${hairlines}</w:tblBorders></w:tblPr>${first}</w:style>`
  const head = `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>${line('bottom', 1.5, colours.ink)}</w:tcBorders></w:tcPr></w:tblStylePr>`
  return (
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins}</w:tblPr></w:style>` +
    style('PaperTable', 'Paper table', '', head) +
    style('PaperRows', 'Paper rows', line('top', 1.5, colours.ink), '')
  )
}

/** Not every word processor takes this from the defaults alone: it stands in the usual paragraph too. */
const lineSetting =
  '<w:widowControl/><w:kinsoku/><w:overflowPunct/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/>'

/**
 * The part of the file that says how everything looks. Japanese line setting is on for all text: no line begins or ends with what may not
 * (kinsoku), marks may hang over the edge, no room is added between Japanese and Latin letters.
 */
export function stylesXml(theme: DeckTheme, language: Language): string {
  const tag = locales[language].replace('_', '-')
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fontOf(theme.fonts.body)}${size(10.5)}<w:lang w:val="${tag}" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr>${lineSetting}${space(60, 60, 288)}</w:pPr></w:pPrDefault></w:docDefaults>`
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>${lineSetting}</w:pPr><w:rPr>${colour(theme.colours.ink)}</w:rPr></w:style>`
  const plainLetters =
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
  const all = [...headings(theme), ...paragraphs(theme), ...letters(theme)].map(styleXml).join('')
  return wordPart('styles', defaults + normal + plainLetters + tableStyles(theme) + all)
}
