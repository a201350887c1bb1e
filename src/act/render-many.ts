import { join } from 'node:path'
import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { writeFile } from './write-file.ts'

/** A document to be made: what it is made of, and how it is called in its folder. */
export type ToMake = { readonly file: string; readonly name: string }
/** What became of it. */
export type Made = { readonly file: string } & (
  | { readonly out: string; readonly bytes: number }
  | { readonly refusals: readonly Refusal[] }
)
type Bytes = Uint8Array | { readonly refusals: readonly Refusal[] }

type Making = {
  readonly files: Files
  readonly folder: string
  /** So many are made side by side. */
  readonly atOnce: number
  readonly make: (file: string) => Promise<Bytes>
  /** Is told of each as soon as it stands in the folder, or cannot. */
  readonly onMade: (made: Made) => Promise<void>
  /** Asked to stop, nothing more is begun and what is not written yet is left. */
  readonly stop: AbortSignal
}

/** What is wrong with the place itself: no other file could be written there either. */
const endsAll = new Set<Refusal['kind']>(['disk-full', 'file-forbidden'])

/**
 * Makes documents one after the other, each in its place whole as soon as it is ready; a file that cannot be one is told, and the others go
 * on. Nothing is kept: a thousand take no more memory than a few.
 */
export async function renderMany(documents: readonly ToMake[], making: Making): Promise<void> {
  const { files, folder, atOnce, make, onMade, stop } = making
  const waiting = documents.values()
  let isStuck = false
  const one = async ({ file, name }: ToMake): Promise<Made | undefined> => {
    const bytes = await make(file)
    if (stop.aborted) return undefined
    if ('refusals' in bytes) return { file, ...bytes }
    const out = join(folder, name)
    const unwritten = await writeFile(files, out, bytes)
    if (unwritten === undefined) return { file, out, bytes: bytes.length }
    isStuck ||= endsAll.has(unwritten.kind)
    return { file, refusals: [unwritten] }
  }
  const lane = async () => {
    for (const document of waiting) {
      if (stop.aborted || isStuck) return
      const made = await one(document)
      if (made !== undefined) await onMade(made)
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, lane))
}
