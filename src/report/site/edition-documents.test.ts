import { describe, expect, test } from 'vitest'
import { loadSheets } from '../../act/load-sheets.ts'
import { formatProblem } from '../../act/render-document.ts'
import { createFiles } from '../../outside/files.ts'
import { documentsOf, editionDocuments } from './edition-documents.ts'

const loaded = await loadSheets(createFiles(`${import.meta.dirname}/../../..`), 'sheets')
if ('refusals' in loaded) throw new Error(JSON.stringify(loaded.refusals))
const names = (plan: Parameters<typeof documentsOf>[0]) =>
  documentsOf(plan, loaded.sheets).map(({ language, name }) => `${language}/${name}`)

describe('the documents of a plan', () => {
  test('those in words are there in every language, official sheets once, in Japanese', () => {
    const all = names({ form: { id: 'osaka-g1', version: 1 }, fiscalYear: 2017 })
    expect(all).toContain('ja/review.pdf')
    expect(all).toContain('en/review.pdf')
    expect(all).toContain('ja/sheets.xlsx')
    expect(all.filter((name) => name.includes('sheets'))).toEqual(['ja/sheets.pdf', 'ja/sheets.xlsx', 'ja/sheets.ods'])
  })

  test('a plan for which no official sheet is known has none', () => {
    const all = names({ form: { id: 'other-city', version: 1 }, fiscalYear: 1999 })
    expect(all.filter((name) => name.includes('sheets'))).toEqual([])
    expect(all).toContain('ja/plan.docx')
  })

  test.each(editionDocuments)(
    '$name is named by its kind and its format, and can be made',
    ({ name, kind, format }) => {
      expect(name).toBe(`${kind}.${format}`)
      expect(formatProblem(kind, format)).toBeUndefined()
    },
  )
})
