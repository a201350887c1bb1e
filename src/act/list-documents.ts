import { join, normalize } from 'node:path'
import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { refusalOfFile } from './refusals.ts'

/** What is meant by some names: the documents, what lies beside them in a folder and is none, and names that mean nothing. */
export type ListedDocuments = {
  readonly documents: readonly string[]
  /** The folders among the names. */
  readonly folders: readonly string[]
  readonly passedOver: readonly string[]
  readonly refusals: readonly Refusal[]
}

/** How files end that may be documents; of the names of single files nothing is asked. */
export const mayBeDocument = (name: string): boolean => /\.(?:txt|text|json|xml|csv|tsv|html?)$/i.test(name)

/** Every document once, in the order of the names: a folder stands for the documents in it, not for those in the folders inside. */
export async function listDocuments(files: Pick<Files, 'list'>, names: readonly string[]): Promise<ListedDocuments> {
  const documents = new Map<string, string>()
  const folders: string[] = []
  const passedOver: string[] = []
  const refusals: Refusal[] = []
  const add = (path: string) => {
    if (!documents.has(normalize(path))) documents.set(normalize(path), path)
  }
  for (const name of names) {
    const listed = await files.list(name)
    if ('problem' in listed) {
      if (listed.problem === 'forbidden') refusals.push(refusalOfFile(listed, 0))
      else add(name)
      continue
    }
    folders.push(name)
    const shown = listed.filter((entry) => !entry.startsWith('.')).map((entry) => join(name, entry))
    const found = shown.filter(mayBeDocument)
    found.forEach(add)
    passedOver.push(...shown.filter((path) => !mayBeDocument(path)))
    if (found.length === 0) refusals.push({ kind: 'folder-without-documents', file: name })
  }
  return { documents: [...documents.values()], folders, passedOver, refusals }
}
