import { strToU8, zipSync } from 'fflate'

const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const parcel = 'http://schemas.openxmlformats.org/package/2006'
const document = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const start = '<?xml version="1.0" encoding="UTF-8"?>'

const words = ['浜手地区', '集会所の開放', '中央', '一丁目', '参加者数', '地域協働課', '達成', '前年度と同じ']
const columns = 15
/** The first columns are words, one of the others has a format. */
const [ofWords, ofShares] = [8, 9]

function rowOf(row: number): string {
  let cells = ''
  for (let column = 0; column < columns; column += 1) {
    const name = `${String.fromCodePoint(65 + column)}${row}`
    if (column < ofWords) cells += `<c r="${name}" t="s"><v>${(row * 7 + column) % words.length}</v></c>`
    else if (column === ofShares) cells += `<c r="${name}" s="1"><v>${(row % 1000) / 1000}</v></c>`
    else cells += `<c r="${name}"><v>${row * column}</v></c>`
  }
  return `<row r="${row}">${cells}</row>`
}

const links = (...targets: readonly (readonly [type: string, target: string])[]) =>
  `${start}<Relationships xmlns="${parcel}/relationships">${targets.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${document}/${type}" Target="${target}"/>`).join('')}</Relationships>`
const override = (part: string, kind: string) =>
  `<Override PartName="/xl/${part}" ContentType="${office}.${kind}+xml"/>`

/** A workbook of one sheet with so many rows of 15 cells, as Excel writes it: words shared, a column of shares, numbers. */
export function largeWorkbook(rows: number): Uint8Array {
  const lines = Array.from({ length: rows }, (_, index) => rowOf(index + 1))
  const parts = {
    '[Content_Types].xml': `${start}<Types xmlns="${parcel}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}${override('worksheets/sheet1.xml', 'worksheet')}${override('sharedStrings.xml', 'sharedStrings')}${override('styles.xml', 'styles')}</Types>`,
    '_rels/.rels': links(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${start}<workbook xmlns="${spreadsheet}" xmlns:r="${document}"><sheets><sheet name="一覧" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': links(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
    ),
    'xl/sharedStrings.xml': `${start}<sst xmlns="${spreadsheet}">${words.map((word) => `<si><t>${word}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `${start}<styleSheet xmlns="${spreadsheet}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${start}<worksheet xmlns="${spreadsheet}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])))
}
