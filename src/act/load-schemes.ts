import type { Refusal } from '../core/refusal.ts'
import { schemeSchema, type Scheme } from '../core/scheme/scheme.ts'
import type { Files } from '../outside/files.ts'
import { readJson } from '../read/json/read-json.ts'
import { refusalOfFile, refusalOfJson, refusalsOfSchema } from './refusals.ts'

const atMost = 1_000_000

async function loadScheme(files: Files, file: string): Promise<Scheme | readonly Refusal[]> {
  const bytes = await files.read(file, atMost)
  if ('problem' in bytes) return [refusalOfFile(bytes, atMost)]
  const reading = readJson(new TextDecoder().decode(bytes))
  if ('problems' in reading) return reading.problems.map((problem) => refusalOfJson(problem, file))
  const checked = schemeSchema.safeParse(reading.value)
  return checked.success ? checked.data : refusalsOfSchema(checked.error, reading, file)
}

export type SchemeChoice = { readonly scheme: Scheme } | { readonly refusals: readonly Refusal[] }

/**
 * The scheme of an id, its newest version or the one named (`tochigi`, `ratio-by-plan-length@1`).
 * The folder is the register: every `schemes/*.json` is a scheme; a file that is none is refused with its place.
 */
export async function chooseScheme(files: Files, folder: string, wanted: string): Promise<SchemeChoice> {
  const names = await files.list(folder)
  if ('problem' in names) return { refusals: [refusalOfFile(names, atMost)] }
  const [id = '', version] = wanted.split('@')
  const all = names.filter((name) => name.endsWith('.json'))
  const known = all.map((name) => name.replace(/\.v(\d+)\.json$/, '@$1'))
  const versions = all
    .map((name) => ({ name, match: /^(.*)\.v(\d+)\.json$/.exec(name) }))
    .filter(({ match }) => match?.[1] === id && (version === undefined || match[2] === version))
    .sort((a, b) => parseInt(b.match?.[2] ?? '0', 10) - parseInt(a.match?.[2] ?? '0', 10))
  const newest = versions[0]
  if (newest === undefined) return { refusals: [{ kind: 'scheme-unknown', id: wanted, known }] }
  const scheme = await loadScheme(files, `${folder}/${newest.name}`)
  return 'schema' in scheme ? { scheme } : { refusals: scheme }
}
