import type { z } from '@hono/zod-openapi'
import type { ApiPlace } from '../../report/api/api-context.ts'
import type { ApiOperationId } from '../../report/sentences/api-operation.ts'
import type { Language } from '../../report/sentences/language.ts'
import type { Database } from '../../store/queries/public-publications.ts'
import type { Problem } from './problem.ts'
import type { OpenPublication } from './published.ts'
import { readInput, type Asked, type Shape, type Values } from './read-input.ts'

/** What operations work with: the store, what is published of it, the language of the answer, and where the site stands. */
export type ApiWorld = {
  readonly db: Database
  readonly open: OpenPublication
  readonly language: Language
  readonly place: ApiPlace
}

/** A value that nobody changes on its way out. */
export type Frozen<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : { readonly [Key in keyof Value]: Frozen<Value[Key]> }

/** The exact bytes of a publication, with the hash that proves them. */
export type Bytes = { readonly text: string; readonly sha256: string }
export type Answer = { readonly body: object } | Bytes | Problem

/** An operation as the router and the description of the API see it. */
export type Operation = {
  readonly id: ApiOperationId
  /** Below /api/v1, in the manner of OpenAPI: /plans/{tenant}/{year}. */
  readonly at: string
  readonly path: Shape
  readonly query: Shape
  /** What a good answer looks like; every answer is checked against it by the contract test. */
  readonly answer: z.ZodType
  readonly kind: 'json' | 'bytes'
  /** What is asked, checked before anything is looked up: a problem, or the way to the answer. */
  readonly ask: (asked: Asked) => Problem | ((world: ApiWorld) => Promise<Answer>)
}

type Definition<Path extends Shape, Query extends Shape, Body extends z.ZodType> = Pick<Operation, 'id' | 'at'> & {
  readonly path: Path
  readonly query: Query
  readonly answer: Body
}
type Input<Path extends Shape, Query extends Shape> = { readonly path: Values<Path>; readonly query: Values<Query> }

function asking<Path extends Shape, Query extends Shape>(
  definition: { readonly path: Path; readonly query: Query },
  handle: (world: ApiWorld, input: Input<Path, Query>) => Promise<Answer>,
): Operation['ask'] {
  return (asked) => {
    const input = readInput(definition, asked)
    return 'faults' in input ? { problem: 'invalid-parameters', faults: input.faults } : (world) => handle(world, input)
  }
}

/** An operation that answers with a value of its own schema, or with a problem. What it reads has been checked before. */
export function operation<const Path extends Shape, const Query extends Shape, Body extends z.ZodType>(
  definition: Definition<Path, Query, Body>,
  handle: (
    world: ApiWorld,
    input: Input<Path, Query>,
  ) => Promise<{ readonly body: Frozen<z.infer<Body>> & object } | Problem>,
): Operation {
  return { ...definition, kind: 'json', ask: asking(definition, handle) }
}

/** An operation that answers with bytes as they were kept. */
export function bytesOperation<const Path extends Shape, const Query extends Shape, Body extends z.ZodType>(
  definition: Definition<Path, Query, Body>,
  handle: (world: ApiWorld, input: Input<Path, Query>) => Promise<Bytes | Problem>,
): Operation {
  return { ...definition, kind: 'bytes', ask: asking(definition, handle) }
}

export const notFound: Problem = { problem: 'not-found' }
