import { join } from 'node:path'
import { loadForms } from '../../src/act/load-forms.ts'
import { chooseScheme } from '../../src/act/load-schemes.ts'
import { loadTenants } from '../../src/act/load-tenants.ts'
import type { ReadingRules } from '../../src/act/read-document.ts'
import type { Tenant } from '../../src/core/tenant.ts'
import { createFiles } from '../../src/outside/files.ts'

const root = join(import.meta.dirname, '../..')
const files = createFiles(root)

function loaded<Value extends object>(answer: Value): Exclude<Value, { refusals: unknown }> {
  if ('refusals' in answer) throw new Error(`our own data is refused: ${JSON.stringify(answer.refusals)}`)
  return answer as Exclude<Value, { refusals: unknown }>
}

/** The forms and the scheme that come with the program. */
export async function readingRules(): Promise<ReadingRules> {
  const { forms } = loaded(await loadForms(files, 'forms'))
  const { scheme } = loaded(await chooseScheme(files, 'schemes', 'met-unmet'))
  return { forms, scheme }
}

/** The local governments that come with the program. */
export async function knownTenants(): Promise<readonly Tenant[]> {
  return loaded(await loadTenants(files, 'tenants/tenants.csv')).tenants
}
