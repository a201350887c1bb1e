import { apiProblemWords, type ApiProblemKind } from '../../report/sentences/api-problem.ts'
import type { Language, Said } from '../../report/sentences/language.ts'
import type { ProblemBody } from './schemas/problem.ts'

/** What is wrong with one parameter. */
export type Fault = { readonly in: 'path' | 'query'; readonly name: string; readonly detail: Said }

/** An answer that is none. A value, like every refusal. */
export type Problem = {
  readonly problem: ApiProblemKind
  readonly faults?: readonly Fault[]
  /** Header name after value. */
  readonly headers?: Readonly<Record<string, string>>
}

/** The HTTP status of every problem: a new kind does not compile without. */
export const problemStatus = {
  'no-such-address': 404,
  'not-found': 404,
  'method-not-allowed': 405,
  'invalid-parameters': 422,
  'too-many-requests': 429,
  unavailable: 503,
  failed: 500,
} as const satisfies Record<ApiProblemKind, number>

/** Where the documentation explains a problem: its `type`. */
export const problemAnchor = (kind: ApiProblemKind): string => `problem-${kind}`

/** The body of a problem, by RFC 9457. `docs` is the address of the documentation page. */
export function problemBody({ problem, faults }: Problem, language: Language, docs: string): ProblemBody {
  const { title, detail } = apiProblemWords[problem]
  return {
    type: `${docs}#${problemAnchor(problem)}`,
    title: title[language],
    status: problemStatus[problem],
    detail: detail[language],
    ...(faults === undefined
      ? {}
      : { errors: faults.map((fault) => ({ in: fault.in, name: fault.name, detail: fault.detail[language] })) }),
  }
}

/** A problem as an answer: never kept by anybody, and readable from pages of other sites too. */
export function problemResponse(found: Problem, language: Language, docs: string): Response {
  return new Response(`${JSON.stringify(problemBody(found, language, docs))}\n`, {
    status: problemStatus[found.problem],
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': language,
      'Cache-Control': 'no-store',
      Vary: 'Accept-Language',
      ...found.headers,
    },
  })
}
