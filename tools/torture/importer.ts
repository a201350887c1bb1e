/**
 * A process that imports marked plans one after the other until somebody kills it, and says each one that was kept: `kept YEAR REVISION MARK`.
 *
 *   node tools/torture/importer.ts DATA-FOLDER NAME
 */
import { join } from 'node:path'
import { addressPlan, commitImport, proposeImport } from '../../src/act/import-plan.ts'
import { loadForms } from '../../src/act/load-forms.ts'
import { chooseScheme } from '../../src/act/load-schemes.ts'
import { loadTenants } from '../../src/act/load-tenants.ts'
import { openStore } from '../../src/act/open-store.ts'
import { checkPlan } from '../../src/act/read-document.ts'
import type { Store } from '../../src/act/store.ts'
import { openOwnDatabase } from '../../src/outside/database-server/open.ts'
import { createFiles } from '../../src/outside/files.ts'
import { markedPlan, years } from './marked-plan.ts'

const [dataFolder = '', name = ''] = process.argv.slice(2)
const root = join(import.meta.dirname, '../..')
const files = createFiles(root)
const forms = await loadForms(files, 'forms')
const choice = await chooseScheme(files, 'schemes', 'met-unmet')
const list = await loadTenants(files, 'tenants/tenants.csv')
const ignore = () => undefined // the database may be killed under us; what we were doing then fails and is not said to be kept
const store = await openStore({ databaseUrl: undefined, dataFolder, openOwnDatabase, onError: ignore })
if (!('forms' in forms && 'scheme' in choice && 'tenants' in list && 'db' in store))
  throw new Error(JSON.stringify([forms, choice, list, store]))
const rules = { forms: forms.forms, scheme: choice.scheme }
const { tenants } = list

async function importOne(store: Store, count: number): Promise<void> {
  const mark = `${name}-${count}`
  const year = years[count % years.length] ?? years[0]
  const checked = checkPlan(markedPlan(mark, year, 20 + (count % 30)), rules)
  const addressed = addressPlan(checked.plan, {}, tenants)
  if ('refusals' in addressed) throw new Error(JSON.stringify(addressed))
  const saved = await commitImport(store, await proposeImport(store, addressed), checked, {
    reason: mark,
    recordedAt: Temporal.Now.instant().toString(),
  })
  if ('revision' in saved) process.stdout.write(`kept ${year} ${saved.revision} ${mark}\n`)
}

process.stdout.write('ready\n')
for (let count = 1; ; count += 1)
  try {
    await importOne(store, count)
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 20)) // the database is away
  }
