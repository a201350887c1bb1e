import { expect, test } from 'vitest'
import { exampleMapping, filled, words } from '../../../tools/published/filled-workbook.ts'
import { ownWorkbook } from '../../../tools/published/own-workbook.ts'
import { scanSheet } from '../../read/own-workbook/scan-sheet.ts'
import { closeParcel, openParcel, partOf, textOf } from '../pptx/parcel.ts'
import { movedAround, movedFormulas } from './moved-sheet.ts'

const added = [{ at: 11, count: 3 }]
const moves = new Map([['表', added]])
const around = (xml: string) => {
  const sheet = scanSheet('表', 'xl/worksheets/sheet1.xml', `<worksheet><sheetData/>${xml}</worksheet>`, [])
  return movedAround(xml, sheet, added, moves)
}

test.each([
  [
    'cells that are merged in a row are merged in each row that is added like it',
    '<mergeCells count="2"><mergeCell ref="D12:E12"/><mergeCell ref="A20:B21"/></mergeCells>',
    '<mergeCells count="5"><mergeCell ref="D15:E15"/><mergeCell ref="A23:B24"/><mergeCell ref="D12:E12"/><mergeCell ref="D13:E13"/><mergeCell ref="D14:E14"/></mergeCells>',
  ],
  [
    'a colour that depends on a formula follows with its range and its formula',
    '<conditionalFormatting sqref="G10:G12 G14"><cfRule type="expression"><formula>$G14&lt;$C$12</formula></cfRule></conditionalFormatting>',
    '<conditionalFormatting sqref="G10:G15 G17"><cfRule type="expression"><formula>$G17&lt;$C$15</formula></cfRule></conditionalFormatting>',
  ],
  [
    'a drop-down whose words stand in another sheet keeps them',
    '<dataValidations><dataValidation type="list" sqref="G10:G12"><formula1>選択肢!$A$1:$A$14</formula1></dataValidation></dataValidations>',
    '<dataValidations><dataValidation type="list" sqref="G10:G15"><formula1>選択肢!$A$1:$A$14</formula1></dataValidation></dataValidations>',
  ],
  [
    'a break between pages stands behind the same row',
    '<rowBreaks count="2"><brk id="9" max="16383"/><brk id="20" max="16383"/></rowBreaks><colBreaks><brk id="20"/></colBreaks>',
    '<rowBreaks count="2"><brk id="9" max="16383"/><brk id="23" max="16383"/></rowBreaks><colBreaks><brk id="20"/></colBreaks>',
  ],
])('%s', (_, before, after) => {
  expect(around(before)).toBe(after)
})

test('a formula of another sheet follows where it names this one, a text in it stays', () => {
  expect(movedFormulas('<c r="A1"><f>表!A14&amp;"A14"&amp;A14</f></c>', '別表', moves)).toBe(
    '<c r="A1"><f>表!A17&amp;"A14"&amp;A14</f></c>',
  )
})

test('in a whole workbook: names and what is printed follow, and the order of counting goes with its ways', async () => {
  const parts = openParcel(await ownWorkbook(3))
  const edit = (path: string, change: (xml: string) => string) => {
    parts[path] = partOf(change(textOf(parts[path] ?? new Uint8Array())))
  }
  edit('xl/workbook.xml', (xml) =>
    xml.replace(
      '</definedNames>',
      '<definedName name="_xlnm.Print_Area" localSheetId="0">振り返り!$A$1:$H$15</definedName></definedNames>',
    ),
  )
  edit('xl/worksheets/sheet2.xml', (xml) =>
    xml.replace('</sheetData>', '<row r="9"><c r="A9"><f>振り返り!C13</f><v>0</v></c></row></sheetData>'),
  )
  parts['xl/calcChain.xml'] = partOf('<calcChain><c r="C13" i="1"/></calcChain>')
  edit('[Content_Types].xml', (xml) =>
    xml.replace('</Types>', '<Override PartName="/xl/calcChain.xml" ContentType="a"/></Types>'),
  )
  edit('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  )
  const rows = Array.from({ length: 5 }, () => exampleMapping.tables[0]?.columns.map(() => words('文')) ?? [])
  const made = openParcel(filled(closeParcel(parts), { cells: [], tables: [rows] }).bytes)
  const text = (path: string) => textOf(made[path] ?? new Uint8Array())
  expect(text('xl/workbook.xml')).toContain('振り返り!$A$1:$H$17</definedName>')
  expect(text('xl/worksheets/sheet2.xml')).toContain('<f>振り返り!C15</f></c>')
  expect(made['xl/calcChain.xml']).toBeUndefined()
  expect(text('[Content_Types].xml') + text('xl/_rels/workbook.xml.rels')).not.toContain('calcChain')
})
