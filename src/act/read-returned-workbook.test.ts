import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { fillFile } from '../../tools/section-workbook/fill-file.ts'
import { townPlan } from '../../tools/section-workbook/town-plan.ts'
import { plainRules } from '../../tools/section-workbook/town-workbooks.ts'
import { compareEntries } from '../core/section-workbook/compare-entries.ts'
import { runChild } from '../outside/child-process.ts'
import { closeParcel, openParcel, partOf, textOf } from '../write/pptx/parcel.ts'
import { xlsx } from '../write/xlsx/xlsx.ts'
import { createFiles } from '../outside/files.ts'
import { planKey } from './plan-key.ts'
import { readDocument } from './read-document.ts'
import { readReturnedWorkbook } from './read-returned-workbook.ts'
import { sectionWorkbooks } from './section-workbooks.ts'

const examples = join(import.meta.dirname, '../../examples/section-workbook')
const read = (bytes: Uint8Array, name = '生活安全課.xlsx') => readReturnedWorkbook(bytes, name, runChild)

async function differences(bytes: Uint8Array, name?: string) {
  const returned = await read(bytes, name)
  if (returned === undefined || 'refusal' in returned) throw new Error('a workbook of ours')
  expect(returned.mark.key).toBe(planKey(townPlan))
  const { scheme, forms } = await plainRules()
  const compared = compareEntries(returned.found, { madeFrom: townPlan, kept: townPlan, scheme, form: forms[0] })
  expect([compared.conflicts, compared.damages]).toEqual([[], []])
  return compared.changes.map(({ at, before, after, remarks }) => [at, before, after, ...remarks])
}
const made = async (section = '生活安全課'): Promise<Uint8Array> => {
  const file = sectionWorkbooks({ plan: townPlan, revision: 1 }, await plainRules()).find(
    (own) => own.section === section,
  )
  if (file === undefined) throw new Error(section)
  return xlsx(file.workbook)
}

/** What was typed into the workbook that LibreOffice saved, and what it means. */
const filledIn = [
  ['1 指標!J5', '', '=住民アンケート(n=812)'],
  ['1 指標!H6', '', '25回（速報）', 'narrowed', 'note-apart'],
  ['1 指標!H7', '', '79.2%', 'unit-added'],
  ['1 指標!I7', '', '未達成'],
  ['2 取組!D16', '灯りの点検(2回)\n更新(120基)', '灯りの点検(2回)\n更新(118基)'],
  ['2 取組!D21', '', '部品が届き次第、残りの2基を替える。'],
]

describe('a workbook that another program has saved', () => {
  test.each(['saved-by-libreoffice.xlsx', 'saved-by-libreoffice.ods'])('%s', async (name) => {
    expect(await differences(new Uint8Array(readFileSync(join(examples, name))), name)).toEqual(filledIn)
  })

  test('Excel: readings over the words (rPh), words in several looks, a chain of formulas', async () => {
    const parts = openParcel(await made())
    const strings = textOf(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
    const read = '<rPh sb="0" eb="1"><t>ヨミ</t></rPh><phoneticPr fontId="1"/>'
    const looks = strings
      .replace(
        /<si><t([^>]*)>([^<]{2})([^<]+)<\/t><\/si>/g,
        `<si><r><t$1>$2</t></r><r><rPr><b/></rPr><t$1>$3</t></r>${read}</si>`,
      )
      .replace(/<si><t([^>]*)>([^<]*)<\/t><\/si>/g, `<si><t$1>$2</t>${read}</si>`)
    expect(looks.split('<rPh').length).toBeGreaterThan(50)
    const chain =
      '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>'
    const saved = closeParcel({ ...parts, 'xl/sharedStrings.xml': partOf(looks), 'xl/calcChain.xml': partOf(chain) })
    expect(await differences(saved)).toEqual([])
    const { bytes, cells } = await fillFile(saved, [['indicator-patrol', '今年度の実績(記入)', '25回']])
    expect(await differences(bytes)).toEqual([[cells[0], '', '25回']])
  })

  test('what merged cells cover is named, and no value that lay there is taken away', async () => {
    const { scheme, forms } = await plainRules()
    const parts = openParcel(await made())
    const sheet = textOf(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
    const merged = sheet
      .replace('<mergeCells', '<mergeCells data-was=""')
      .replace(/(<mergeCells[^>]*>)/, '$1<mergeCell ref="D15:D16"/>')
    const saved = closeParcel({ ...parts, 'xl/worksheets/sheet2.xml': partOf(merged.replace(' data-was=""', '')) })
    const returned = await read(saved)
    if (returned === undefined || 'refusal' in returned) throw new Error('a workbook of ours')
    const compared = compareEntries(returned.found, { madeFrom: townPlan, kept: townPlan, scheme, form: forms[0] })
    expect(compared.changes).toEqual([])
    expect(compared.damages).toMatchObject([{ kind: 'merged', at: '2 取組!D16' }])
  })
})

test('words that begin with = + - @ are words on the way out and back', async () => {
  const words = ['=SUM(A1)', '+1', '-1', '@all', '＝1']
  const { bytes, cells } = await fillFile(
    await made(),
    words.map((text, index) => [
      'initiative-lamps',
      ['課題', '自己評価', '中間振り返り', '今後の方針', '対応・改善策'][index] ?? '',
      text,
    ]),
  )
  const found = new Map((await differences(bytes)).map(([at, , after]) => [at, after]))
  expect(cells.map((at) => found.get(at))).toEqual(words)
})

test('it is no document of a plan: reading it as one is refused, with the way to take it in', async () => {
  const files = createFiles(examples)
  const reading = await readDocument({ ...files, runChild }, 'saved-by-libreoffice.xlsx', await plainRules())
  expect(reading).toEqual({ refusals: [{ kind: 'workbook-of-section', file: 'saved-by-libreoffice.xlsx' }] })
})

test('every other file is none of ours', async () => {
  expect(
    await read(
      await writeXlsx({
        sheets: [
          {
            name: '表',
            rows: [
              ['指標', '実績'],
              ['回数', 3],
            ],
          },
        ],
      }),
    ),
  ).toBeUndefined()
  expect(await read(new TextEncoder().encode('この表のもと'), 'a.txt')).toBeUndefined()
})

test('tables that were made from different plans, put into one workbook, are refused', async () => {
  const parts = openParcel(await made())
  const text = textOf(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  const sheet = textOf(parts['xl/worksheets/sheet2.xml'] ?? new Uint8Array())
  const other = text.replace(
    '</sst>',
    '<si><t>この表のもと: 271071 令和6年度(2024) 第9版 照合 0123456789abcdef 型 met-unmet@1 担当 生活安全課</t></si></sst>',
  )
  const count = [...text.matchAll(/<si>/g)].length
  const changed = sheet.replace(/(<c r="A2"[^>]*><v>)\d+/, `$1${count}`)
  const mixed = closeParcel({
    ...parts,
    'xl/sharedStrings.xml': partOf(other),
    'xl/worksheets/sheet2.xml': partOf(changed),
  })
  expect(await read(mixed)).toEqual({ refusal: { kind: 'workbook-mixed', file: '生活安全課.xlsx' } })
})

describe('made to do harm, it is refused in one sentence', () => {
  test.each([
    ['a DOCTYPE', (sheet: string) => sheet.replace('?>', '?><!DOCTYPE a [<!ENTITY x "y">]>'), 'doctype'],
    ['a cell outside of any sheet', (sheet: string) => sheet.replace('r="A5"', 'r="A4294967295"'), 'broken'],
  ])('%s', async (_, spoil, problem) => {
    const parts = openParcel(await made())
    const path = 'xl/worksheets/sheet1.xml'
    const spoiled = spoil(textOf(parts[path] ?? new Uint8Array()))
    const answer = await read(closeParcel({ ...parts, [path]: partOf(spoiled) }))
    expect(answer).toMatchObject({ refusal: { kind: 'file-not-read', problem } })
  })

  test('a mark over more cells than a plan has: this process takes none of them', async () => {
    const parts = openParcel(await made())
    const path = 'xl/worksheets/sheet1.xml'
    const row = (at: number) =>
      `<row r="${at}"><c r="A${at}" t="inlineStr"><is><t>indicator-x${at}</t></is></c><c r="H${at}" t="inlineStr"><is><t>${'9'.repeat(300)}</t></is></c></row>`
    const rows = Array.from({ length: 60_000 }, (_, index) => row(100 + index)).join('')
    const sheet = textOf(parts[path] ?? new Uint8Array()).replace('</sheetData>', `${rows}</sheetData>`)
    const answer = await read(closeParcel({ ...parts, [path]: partOf(sheet) }))
    expect(answer).toMatchObject({ refusal: { kind: 'file-not-read', problem: 'too-large' } })
  }, 60_000)
})
