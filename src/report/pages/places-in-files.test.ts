import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { editionContext, publishedWard, wordsOf } from '../../../tools/published/example-edition.ts'
import { readDocument } from '../../act/read-document.ts'
import { createFiles } from '../../outside/files.ts'
import { sourceOf, type ApiContext } from '../api/api-context.ts'
import type { Dataset } from '../dataset.ts'
import { indicatorDataset } from '../indicator-dataset.ts'
import { activityDataset } from '../open-data/activity-dataset.ts'
import { initiativeDataset } from '../open-data/initiative-dataset.ts'
import { measurementDataset } from '../open-data/measurement-dataset.ts'
import { findingDataset } from '../open-data/finding-dataset.ts'
import { initiativePage } from './initiative-page.ts'
import { checksPage } from './checks-page.ts'
import { sourcePage } from './source-page.ts'

const root = join(import.meta.dirname, '../../..')
const rules = await readingRules()

async function context(file: string, language: 'ja' | 'en' = 'ja') {
  const checked = await readDocument(createFiles(root), `examples/${file}`, rules)
  if ('refusals' in checked) throw new Error(JSON.stringify(checked.refusals))
  return editionContext(publishedWard(checked), language)
}

const sources = {
  sheet: 'read-files/workbook-form/input.ods',
  slide: 'read-files/slides-review/input.pptx',
  page: 'read-files/pdf-review/input.pdf',
}

describe('what people read of a plan says where its document says it', () => {
  test.each([
    [sources.sheet, '散歩道のあかり', "資料 '様式2-1'!A7", "document, '様式2-1'!A7"],
    [sources.slide, '家具の転倒防止', '資料 2枚目のスライド', 'document, slide 2'],
    [sources.page, '', '資料 1ページ', 'document, page 1'],
  ])('the page of an initiative of %s: %s', async (file, title, ja, en) => {
    for (const [language, place] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      const edition = await context(file, language)
      const { initiatives } = edition.judged.plan
      const initiative = initiatives.find((one) => one.title.text === title) ?? initiatives[0]
      if (initiative === undefined) throw new Error('no initiative')
      expect(wordsOf(initiativePage(edition, initiative))).toContain(place)
    }
  })

  test('the page of findings, which are found anew when a plan is published', async () => {
    const words = wordsOf(checksPage(await context(sources.sheet)))
    expect(words).toContain("資料 '様式2-1'!B11")
    expect(words).toContain("資料 '様式2-2'!B5")
  })

  test.each([
    [sources.sheet, '夜の通行人  240人以上', "'様式2-1'!A12"],
    [sources.slide, '', '1枚目'],
    [sources.page, '', '1ページ'],
  ])('the source document, beside its line: %s', async (file, words, part) => {
    const [block] = sourcePage(await context(file)).blocks
    if (block?.kind !== 'source-lines') throw new Error('no lines')
    expect(block.lines.find((line) => line.text.includes(words) && line.text !== '')?.part).toBe(part)
    expect(block.lines.filter(({ text, part: own }) => text === '' && own !== undefined)).toEqual([])
  })

  test('a text has lines only', async () => {
    const [block] = sourcePage(await context('minato-fy2017/review.txt')).blocks
    if (block?.kind !== 'source-lines') throw new Error('no lines')
    expect(block.lines.every((line) => line.part === undefined)).toBe(true)
  })
})

describe('what machines read of a plan says it too', () => {
  const partsIn = ({ columns, rows }: Dataset) => {
    const at = columns.findIndex(({ id }) => id === 'part')
    return rows.map((row) => row[at])
  }

  test('the tables: findings, indicators, measurements, initiatives, activities', async () => {
    const { judged } = await context(sources.sheet)
    expect(partsIn(findingDataset(judged))).toEqual(["'様式2-1'!B11", "'様式2-2'!B5"])
    expect(partsIn(indicatorDataset(judged))).toEqual(["'様式2-1'!B11", "'様式2-1'!B12", "'様式2-2'!B5"])
    expect(partsIn(measurementDataset(judged))).toContain("'様式2-1'!C12")
    expect(partsIn(initiativeDataset(judged))).toEqual(["'様式2-1'!A7", "'様式2-2'!A2"])
    expect(partsIn(activityDataset(judged))).toContain("'様式2-2'!B7")
  })

  test('the source of every record of the API', () => {
    const at = { line: 14, column: 8, part: '様式2!C5' }
    const publication = { plan: { sources: [] }, tenant: { code: '271071' }, fiscalYear: 2017 }
    // Of a publication only what says where its plan came from.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const api = { publication, language: 'ja', place: { several: false } } as unknown as ApiContext
    expect(sourceOf(api, at)).toMatchObject({ line: 14, column: 8, part: '様式2!C5' })
    expect(sourceOf(api, { line: 14, column: 8 })).toMatchObject({ part: null })
  })
})
