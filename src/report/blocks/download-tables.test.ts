import { describe, expect, test } from 'vitest'
import { editionContext, exampleWard } from '../../../tools/published/example-edition.ts'
import type { CountsTable } from '../document/table.ts'
import type { Language } from '../sentences/language.ts'
import { editionDocuments, type StandingDocument } from '../site/edition-documents.ts'
import { downloadTables } from './download-tables.ts'

const ward = await exampleWard()
type State =
  | { readonly state: 'ready'; readonly bytes: number; readonly version: string }
  | { readonly state: 'making' | 'failed' }

/** Every document in a language, all in one state. */
const all = (language: Language, state: State): StandingDocument[] =>
  editionDocuments.map(({ name, kind, format, use }) => ({ name, kind, format, use, language, ...state }))

function shown(documents: readonly StandingDocument[] | undefined, language: Language = 'ja') {
  const context = editionContext(ward, language, language === 'ja' ? '2017/downloads.html' : 'en/2017/downloads.html')
  const { edition } = context
  const blocks = downloadTables({ ...context, edition: documents === undefined ? edition : { ...edition, documents } })
  return {
    remarks: blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    tables: blocks.filter((block): block is CountsTable => block.kind === 'table'),
  }
}
const captions = ({ tables }: ReturnType<typeof shown>) => tables.map(({ caption }) => caption)
const cellsOf = ({ tables }: ReturnType<typeof shown>, title: string) =>
  tables.flatMap(({ rows }) => rows).find(({ cells }) => cells[0]?.text === title)?.cells

describe('what there is to take away', () => {
  test('stands by its use: to read, to work with, to compute with', () => {
    const ready = all('ja', { state: 'ready', bytes: 353_237, version: 'a' })
    expect(captions(shown(ready))).toEqual(['読むための資料', '手を加えて使うための資料', '計算に使うためのデータ'])
  })

  test('each document leads to its file and says format, language and size', () => {
    const page = shown(all('ja', { state: 'ready', bytes: 353_237, version: 'a' }))
    expect(cellsOf(page, '振り返り資料')?.map(({ text, href }) => href ?? text)).toEqual([
      'review.pdf',
      expect.stringContaining('A4'),
      'PDF',
      '日本語',
      '353.2 KB',
    ])
    expect(page.remarks).toEqual([])
  })

  test('no two documents share a name', () => {
    const titles = shown(all('ja', { state: 'making' })).tables.flatMap(({ rows }) =>
      rows.map(({ cells }) => cells[0]?.text),
    )
    expect(new Set(titles).size).toBe(titles.length)
  })

  test('what is being made has no link, and the page says when to come back', () => {
    const page = shown(all('ja', { state: 'making' }))
    const cells = cellsOf(page, '様式(Excel)')
    expect(cells?.map(({ href }) => href)).toEqual(cells?.map(() => undefined))
    expect(cells?.at(-1)?.text).toBe('作成中')
    expect(page.remarks).toEqual([
      'PDF・スライド・様式を、この公表版から作っているところです。1分ほどあとに、このページを開き直してください。',
    ])
  })

  test('what could not be made is said, and has no link', () => {
    const page = shown(all('en', { state: 'failed' }), 'en')
    expect(cellsOf(page, 'The review')?.map(({ href }) => href)).not.toContain('review.pdf')
    expect(cellsOf(page, 'The review')?.at(-1)?.text).toBe('not made')
    expect(page.remarks).toEqual([
      'Some documents could not be made. The pages and the data of this site say the same.',
    ])
  })

  test('in English: the documents in English, and the Japanese sheets where they stand', () => {
    const ready = { state: 'ready', bytes: 1, version: 'a' } as const
    const sheets = all('ja', ready).filter(({ kind }) => kind === 'sheets')
    const page = shown(
      [
        ...all('ja', { state: 'making' }).slice(0, 1),
        ...all('en', ready).filter(({ kind }) => kind !== 'sheets'),
        ...sheets,
      ],
      'en',
    )
    expect(cellsOf(page, 'The review')?.[0]?.href).toBe('review.pdf')
    expect(cellsOf(page, 'Official sheets (Excel)')?.[0]?.href).toBe('../../2017/sheets.xlsx')
    expect(page.remarks).toEqual([]) // what is being made in another language is no matter of this page
  })

  test('a site without documents lists the data alone', () => {
    expect(captions(shown(undefined))).toEqual(['計算に使うためのデータ'])
  })
})
