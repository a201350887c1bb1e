import type { z } from 'zod'
import type { Refusal } from '../core/refusal.ts'
import type { Files } from '../outside/files.ts'
import { readJson } from '../read/json/read-json.ts'
import { refusalOfFile, refusalOfJson, refusalsOfSchema } from './refusals.ts'

const atMost = 1_000_000

export type Loaded<Value> = { readonly values: readonly Value[] } | { readonly refusals: readonly Refusal[] }

/** One data file of ours, checked against its schema. */
export async function loadFile<Value>(files: Files, file: string, schema: z.ZodType<Value>): Promise<Loaded<Value>> {
  const bytes = await files.read(file, atMost)
  if ('problem' in bytes) return { refusals: [refusalOfFile(bytes, atMost)] }
  const reading = readJson(new TextDecoder().decode(bytes))
  if ('problems' in reading) return { refusals: reading.problems.map((problem) => refusalOfJson(problem, file)) }
  const checked = schema.safeParse(reading.value)
  return checked.success ? { values: [checked.data] } : { refusals: refusalsOfSchema(checked.error, reading, file) }
}

/** Every data file (`*.json`) of a folder, by name; all refusals at once when some are wrong. */
export async function loadData<Value>(files: Files, folder: string, schema: z.ZodType<Value>): Promise<Loaded<Value>> {
  const names = await files.list(folder)
  if ('problem' in names) return { refusals: [refusalOfFile(names, atMost)] }
  const loaded = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => loadFile(files, `${folder}/${name}`, schema)),
  )
  const refusals = loaded.flatMap((item) => ('refusals' in item ? item.refusals : []))
  return refusals.length > 0
    ? { refusals }
    : { values: loaded.flatMap((item) => ('values' in item ? item.values : [])) }
}
