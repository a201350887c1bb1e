import { z } from 'zod'
import type { Refusal } from '../core/refusal.ts'
import { schemeSchema, type Scheme } from '../core/scheme/scheme.ts'
import type { Files } from '../outside/files.ts'
import { loadFile } from './load-data.ts'
import { refusalOfFile } from './refusals.ts'

export type SchemeChoice = { readonly scheme: Scheme } | { readonly refusals: readonly Refusal[] }

/**
 * The scheme of an id, its newest version or the one named (`tochigi`, `ratio-by-plan-length@1`).
 * The folder is the register: every `schemes/*.json` is a scheme; a file that is none is refused with its place.
 */
export async function chooseScheme(files: Files, folder: string, wanted: string): Promise<SchemeChoice> {
  const names = await files.list(folder)
  if ('problem' in names) return { refusals: [refusalOfFile(names, 0)] }
  const [id = '', version] = wanted.split('@')
  const all = names.filter((name) => name.endsWith('.json'))
  const known = all.map((name) => name.replace(/\.v(\d+)\.json$/, '@$1'))
  const versions = all
    .map((name) => ({ name, match: /^(.*)\.v(\d+)\.json$/.exec(name) }))
    .filter(({ match }) => match?.[1] === id && (version === undefined || match[2] === version))
    .sort((a, b) => parseInt(b.match?.[2] ?? '0', 10) - parseInt(a.match?.[2] ?? '0', 10))
  const newest = versions[0]
  if (newest === undefined) return { refusals: [{ kind: 'scheme-unknown', id: wanted, known }] }
  // The name of the file says which scheme it is: a copy whose id was forgotten must not judge under another's name.
  const named = schemeSchema.extend({
    id: z.literal(id),
    version: z.literal(parseInt(newest.match?.[2] ?? '', 10)),
  })
  const loaded = await loadFile(files, `${folder}/${newest.name}`, named)
  if ('refusals' in loaded) return loaded
  const [scheme] = loaded.values
  return scheme === undefined ? { refusals: [{ kind: 'scheme-unknown', id: wanted, known }] } : { scheme }
}
