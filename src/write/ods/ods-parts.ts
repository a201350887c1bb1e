import { letterHeight, type Sheet, type Workbook } from '../../report/document/workbook.ts'
import { xmlText } from '../stratml/xml.ts'
import { cellText, sheetLook } from '../xlsx/sheet-look.ts'

const oasis = (name: string, uri = `${name}:1.0`) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${uri}"`

/** Source: OASIS, Open Document Format 1.3, part 3. */
export const namespaces = [
  oasis('office'),
  oasis('style'),
  oasis('text'),
  oasis('table'),
  oasis('meta'),
  oasis('config'),
  oasis('number', 'datastyle:1.0'),
  oasis('fo', 'xsl-fo-compatible:1.0'),
  oasis('svg', 'svg-compatible:1.0'),
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:ooo="http://openoffice.org/2004/office"',
].join(' ')

export const mimetype = 'application/vnd.oasis.opendocument.spreadsheet'

const sizes = { portrait: ['210mm', '297mm'], landscape: ['297mm', '210mm'] } as const

const pageLayout = (orientation: Sheet['orientation']): string =>
  `<style:page-layout style:name="paper-${orientation}"><style:page-layout-properties fo:page-width="${sizes[orientation][0]}" fo:page-height="${sizes[orientation][1]}" style:print-orientation="${orientation}" fo:margin="${sheetLook.margin}mm" style:scale-to-X="1" style:scale-to-Y="0"/>` +
  `<style:header-style/><style:footer-style><style:header-footer-properties fo:min-height="6mm" fo:margin-top="2mm"/></style:footer-style></style:page-layout>`

const masterPage = (orientation: Sheet['orientation']): string =>
  `<style:master-page style:name="${orientation}" style:page-layout-name="paper-${orientation}"><style:header style:display="false"/><style:footer><text:p><text:page-number>1</text:page-number> / <text:page-count>1</text:page-count></text:p></style:footer></style:master-page>`

/** Letters and language of every cell, and the paper. */
export function odsStyles({ language }: Workbook): string {
  const size = `${letterHeight.field}pt`
  const font = `style:font-name="sheet" style:font-name-asian="sheet" fo:font-size="${size}" style:font-size-asian="${size}"`
  const tongue = `fo:language="${language}" fo:country="JP" style:language-asian="${language}" style:country-asian="JP"`
  return (
    `<office:document-styles ${namespaces} office:version="1.3">` +
    `<office:font-face-decls><style:font-face style:name="sheet" svg:font-family="'${sheetLook.font}'"/></office:font-face-decls>` +
    `<office:styles><style:default-style style:family="table-cell"><style:text-properties ${font} ${tongue}/></style:default-style><style:style style:name="Default" style:family="table-cell"/></office:styles>` +
    `<office:automatic-styles>${pageLayout('portrait')}${pageLayout('landscape')}</office:automatic-styles>` +
    `<office:master-styles>${masterPage('portrait')}${masterPage('landscape')}</office:master-styles></office:document-styles>`
  )
}

/** Title and language, and nothing of who made it, with what, or when. */
export const odsMeta = ({ title, language }: Workbook): string =>
  `<office:document-meta ${namespaces} office:version="1.3"><office:meta><dc:title>${xmlText(cellText(title))}</dc:title><dc:language>${language}</dc:language></office:meta></office:document-meta>`

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`

/** The first rows of a sheet stay in sight: 2 is frozen, below the line begins the first row after them. */
function frozen({ name, head }: Sheet): string {
  const items = [
    item('HorizontalSplitMode', 'short', 0),
    item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', 0),
    item('VerticalSplitPosition', 'int', head),
    item('ActiveSplitRange', 'short', 2),
    item('PositionLeft', 'int', 0),
    item('PositionRight', 'int', 0),
    item('PositionTop', 'int', 0),
    item('PositionBottom', 'int', head),
  ]
  return `<config:config-item-map-entry config:name="${xmlText(name)}">${items.join('')}</config:config-item-map-entry>`
}

export const odsSettings = ({ sheets }: Workbook): string =>
  `<office:document-settings ${namespaces} office:version="1.3"><office:settings><config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">` +
  sheets
    .filter(({ head }) => head > 0)
    .map(frozen)
    .join('') +
  '</config:config-item-map-named></config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set></office:settings></office:document-settings>'

const manifest = 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'
export const odsManifest = (parts: readonly string[]): string =>
  `<manifest:manifest xmlns:manifest="${manifest}" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${mimetype}"/>` +
  parts.map((path) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="text/xml"/>`).join('') +
  '</manifest:manifest>'
