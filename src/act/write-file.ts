import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { refusalOfFile } from './refusals.ts'

/** Writes a file whole or not at all; a refusal says why it could not. */
export async function writeFile(files: Files, path: string, bytes: Uint8Array): Promise<Refusal | undefined> {
  const problem = await files.write(path, bytes)
  return problem && refusalOfFile(problem, bytes.length)
}
