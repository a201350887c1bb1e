import { sectionWorkbooks } from '../../src/act/section-workbooks.ts'
import { loadForms } from '../../src/act/load-forms.ts'
import { chooseScheme } from '../../src/act/load-schemes.ts'
import type { ReadingRules } from '../../src/act/read-document.ts'
import { createFiles } from '../../src/outside/files.ts'
import { join } from 'node:path'
import { returnedSheets, type ReturnedSheet } from './returned-sheets.ts'
import { townPlan } from './town-plan.ts'

const root = join(import.meta.dirname, '../..')

/** The forms and the plainest scheme of the program, for tests. */
export async function plainRules(schemeId = 'met-unmet'): Promise<ReadingRules> {
  const files = createFiles(root)
  const forms = await loadForms(files, join(root, 'forms'))
  const choice = await chooseScheme(files, join(root, 'schemes'), schemeId)
  if ('refusals' in forms || 'refusals' in choice) throw new Error('forms and schemes of the program are read')
  return { forms: forms.forms, scheme: choice.scheme }
}

/** The workbook of one section of the invented town, as it comes back untouched. */
export async function townSheets(section: string, plan = townPlan): Promise<ReturnedSheet[]> {
  const made = sectionWorkbooks({ plan, revision: 1 }, await plainRules()).find((own) => own.section === section)
  if (made === undefined) throw new Error(`no section ${section}`)
  return returnedSheets(made.workbook)
}
