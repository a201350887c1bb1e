import type { z } from '@hono/zod-openapi'
import { parameterFaults } from '../../report/sentences/api-problem.ts'
import { apiParameterWords, type ApiParameter } from '../../report/sentences/api-parameter.ts'
import type { Fault } from './problem.ts'

export type Shape = Readonly<Partial<Record<ApiParameter, z.ZodType>>>
export type Values<Given extends Shape> = { readonly [Name in keyof Given]: z.infer<NonNullable<Given[Name]>> }

/** What is asked, as text: the parameters of the path by name, and those behind the address in their order. */
export type Asked = {
  readonly path: Readonly<Record<string, string>>
  readonly query: readonly (readonly [name: string, value: string])[]
}

const longestName = 40
const mostFaults = 20

const isParameter = (name: string): name is ApiParameter => Object.hasOwn(apiParameterWords, name)

/** Parameters behind an address that nobody knows here, or that stand there more than once. */
function strangers(query: Asked['query'], known: readonly string[]): Fault[] {
  const seen = new Set<string>()
  const faults = new Map<string, Fault>()
  for (const [name] of query) {
    const shown = name.slice(0, longestName)
    if (!known.includes(name)) faults.set(shown, { in: 'query', name: shown, detail: parameterFaults.unknown(known) })
    else if (seen.has(name)) faults.set(shown, { in: 'query', name, detail: parameterFaults.repeated() })
    seen.add(name)
  }
  return [...faults.values()]
}

/** Reads the values of a shape out of texts; a text that is none of its own, or a missing one, is a fault. */
function readShape(where: Fault['in'], shape: Shape, textOf: (name: string) => string | undefined) {
  const values: Record<string, unknown> = {}
  const faults: Fault[] = []
  for (const [name, schema] of Object.entries(shape)) {
    const read = schema.safeParse(textOf(name))
    if (read.success) values[name] = read.data
    else if (isParameter(name)) faults.push({ in: where, name, detail: apiParameterWords[name].expects })
  }
  return { values, faults }
}

/**
 * What an operation is asked for, checked by its schemas: either all of it is right, or everything that is wrong is said at once.
 * Texts are looked up by the names that the schemas know and by no others, so that no name of a stranger means anything.
 */
export function readInput<Path extends Shape, Query extends Shape>(
  shapes: { readonly path: Path; readonly query: Query },
  asked: Asked,
): { readonly path: Values<Path>; readonly query: Values<Query> } | { readonly faults: readonly Fault[] } {
  const path = readShape('path', shapes.path, (name) =>
    Object.hasOwn(asked.path, name) ? asked.path[name] : undefined,
  )
  const query = readShape('query', shapes.query, (name) => asked.query.find(([given]) => given === name)?.[1])
  const faults = [...path.faults, ...query.faults, ...strangers(asked.query, Object.keys(shapes.query))]
  if (faults.length > 0) return { faults: faults.slice(0, mostFaults) }
  // Every schema of the shapes has read its own value; TypeScript cannot follow that through the loop.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { path: path.values as Values<Path>, query: query.values as Values<Query> }
}
