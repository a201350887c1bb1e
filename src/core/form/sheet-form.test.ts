import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sheetFormSchema } from './sheet-form.ts'

const folder = join(import.meta.dirname, '../../../sheets')
const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
const content = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'))
const forms = new Set(readdirSync(join(folder, '../forms')).map((name) => name.replace(/\.v\d+\.json$/, '')))

test('forms 1, 2 and 3 and the web form come with the program', () => {
  expect(files.toSorted()).toEqual([
    'osaka-g1-form1.v1.json',
    'osaka-g1-form2.v1.json',
    'osaka-g1-form3.v1.json',
    'osaka-g2.v1.json',
  ])
})

test.each(files)('%s is a sheet, named by its id and version, for forms that there are', (name) => {
  const sheet = sheetFormSchema.parse(content(name))
  expect(name).toBe(`${sheet.id}.v${sheet.version}.json`)
  expect(sheet.forms.filter((form) => !forms.has(form))).toEqual([])
})

describe('what is no sheet', () => {
  const wide = { cells: [{ label: '目標', columns: 3 }] }
  test.each<[string, object, string]>([
    ['a field that no record has', { rows: [{ cells: [{ field: 'goal.colour' }] }] }, 'rows.0'],
    ['a row wider than the sheet', { columns: [10, 10], rows: [wide] }, 'rows'],
    ['a row wider than the sheet, in a block', { columns: [10], rows: [{ each: 'goal', rows: [wide] }] }, 'rows'],
    ['a block of no record', { rows: [{ each: 'ward', rows: [wide] }] }, 'rows.0'],
    ['a name that no program takes', { name: '様式/1' }, 'name'],
    ['a sheet without rows', { rows: [] }, 'rows'],
  ])('%s', (_what, change, path) => {
    const problems = sheetFormSchema.safeParse({ ...content('osaka-g2.v1.json'), ...change }).error?.issues ?? []
    expect(problems.map((issue) => issue.path.join('.')).join('\n')).toContain(path)
  })
})
