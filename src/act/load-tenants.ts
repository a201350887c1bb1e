import type { Refusal } from '../core/refusal.ts'
import type { Tenant } from '../core/tenant.ts'
import type { Files } from '../outside/files.ts'
import { readTenants } from '../read/tenants/read-tenants.ts'
import { refusalOfFile } from './refusals.ts'

const atMost = 4_000_000

/** The list of local governments that comes with the program. */
export async function loadTenants(
  files: Files,
  file: string,
): Promise<{ readonly tenants: readonly Tenant[] } | { readonly refusals: readonly Refusal[] }> {
  const bytes = await files.read(file, atMost)
  return 'problem' in bytes
    ? { refusals: [refusalOfFile(bytes, atMost)] }
    : { tenants: readTenants(new TextDecoder().decode(bytes)) }
}
