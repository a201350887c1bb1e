import { beforeAll, expect, test } from 'vitest'
import { openedPdf, type OpenedPdf } from '../../tools/opened-pdf.ts'
import { deckExamples } from '../../tools/published/deck-examples.ts'
import { officialSheets } from '../../tools/published/sheet-examples.ts'
import type { SheetForm } from '../core/form/sheet-form.ts'
import { runChild } from '../outside/child-process.ts'
import type { JudgedPlan } from '../report/judged-plan.ts'
import { planSheets } from '../report/workbook/plan-sheets.ts'
import { numberWords } from '../write/pdf/number-words.ts'
import { apartCaps } from './make-apart.ts'
import { renderSheets } from './render-sheets.ts'

const patience = { timeout: 120_000 }
const bare = (text: string) => text.normalize('NFC').replace(/\s/g, '')
let examples: Record<'usual' | 'long' | 'empty', JudgedPlan>
let sheets: readonly SheetForm[]
let usual: Uint8Array
let opened: OpenedPdf

/** All sheets that there are, so that each is set once: they are made to be for plans of this year. */
const everySheet = () => sheets.map((sheet) => ({ ...sheet, forms: ['review-deck'] }))
async function pdfOf(judged: JudgedPlan): Promise<Uint8Array> {
  const made = await renderSheets(judged, { format: 'pdf', sheets: everySheet() }, runChild)
  if (!(made instanceof Uint8Array)) throw new Error(JSON.stringify(made))
  return made
}
beforeAll(async () => {
  examples = await deckExamples()
  sheets = await officialSheets()
  usual = await pdfOf(examples.usual)
  opened = await openedPdf(usual)
}, 120_000)

test('official sheets are tagged PDF/UA-1 on A4, in Japanese, with their title, and say neither who nor when', () => {
  const { isTagged, conformance, language, author, created, title, size } = opened
  expect({ isTagged, conformance, language, author, created }).toEqual({
    isTagged: true,
    conformance: '1',
    language: 'ja-JP',
    author: undefined,
    created: undefined,
  })
  expect(title).toBe('大阪市港区 平成29年度')
  expect([Math.round(size.width), Math.round(size.height)]).toEqual([595, 842])
})

test('every sheet, goal, strategy and initiative is a heading and a bookmark; heads of records are heads', () => {
  expect(opened.roles['H1']).toBe(4)
  expect(opened.bookmarks.map(bare)).toContain('運営方針(様式2)平成29年度大阪市港区')
  expect(opened.bookmarks.map((one) => one.trim())).toContain('経営課題 1 区民主体のまちづくり')
  expect(opened.roles['TH']).toBeGreaterThan(100)
})

test.each(['usual', 'long', 'empty'] as const)(
  'every cell of a plan (%s) is there, in its order',
  patience,
  async (which) => {
    const { text } = which === 'usual' ? opened : await openedPdf(await pdfOf(examples[which]))
    const said = bare(text.join(''))
    let from = 0
    for (const sheet of planSheets(examples[which], everySheet()).sheets)
      for (const { cells } of sheet.rows)
        for (const cell of cells) {
          if (cell.kind === 'empty') continue
          // A page may end within a long text, and its number and title stand between: the first words of every cell are looked for.
          const words = bare(cell.kind === 'number' ? numberWords(cell) : cell.text).slice(0, 12)
          const found = said.indexOf(words, from)
          expect(found, words).toBeGreaterThanOrEqual(from)
          from = found
        }
    expect(from).toBeGreaterThan(said.length / 2)
  },
)

test('the head of a table and the title of its sheet stand on every page on which it goes on', patience, async () => {
  const { text } = await openedPdf(await pdfOf(examples.long))
  const pages = text.map(bare).filter((page) => /3\d番目の指標/.test(page) && page.includes('様式2'))
  expect(pages.length).toBeGreaterThan(3)
  for (const page of pages) expect(page).toMatch(/指標前年度実績目標実績達成状況判定\(規則\)備考/)
})

test('the same plan gives the same bytes', patience, async () => {
  expect(Buffer.from(await pdfOf(examples.usual)).equals(Buffer.from(usual))).toBe(true)
})

test('a sheet across lies on paper across', patience, async () => {
  const [sheet] = everySheet()
  if (sheet === undefined) throw new Error('no sheet')
  const across = [{ ...sheet, orientation: 'landscape' as const }]
  const made = await renderSheets(examples.empty, { format: 'pdf', sheets: across }, runChild)
  const { size } = await openedPdf(made instanceof Uint8Array ? made : new Uint8Array())
  expect(size.width).toBeGreaterThan(size.height)
})

test('a process that takes more time than it may is ended, and that is said', patience, async () => {
  const caps = { ...apartCaps, milliseconds: 20 }
  const made = await renderSheets(examples.long, { format: 'pdf', sheets: everySheet() }, runChild, caps)
  expect(made).toMatchObject({ kind: 'not-made', document: 'pdf', problem: 'too-long' })
})
