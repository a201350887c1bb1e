import { randomBytes } from 'node:crypto'
import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { refusalOfFile } from './refusals.ts'

const ownerOnly = 0o600
const bytes = 24

/**
 * A new key for the import in the browser. It lies in the data folder, for nobody but the owner of it, and holds until the server stops:
 * whoever can read it there can change everything that is kept anyway.
 */
export async function makeImportKey(
  files: Files,
  path: string,
): Promise<{ readonly key: string } | { readonly refusal: Refusal }> {
  const key = randomBytes(bytes).toString('base64url')
  const problem = await files.write(path, new TextEncoder().encode(`${key}\n`), ownerOnly)
  return problem === undefined ? { key } : { refusal: refusalOfFile(problem, 0) }
}
