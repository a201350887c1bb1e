import { OpenAPIHono, z } from '@hono/zod-openapi'
import type { DescribedApi, DescribedSchema } from '../../report/api/described-api.ts'
import { apiRules, apiWord } from '../../report/sentences/api.ts'
import { sayField } from '../../report/sentences/api-field.ts'
import { apiOperationWords } from '../../report/sentences/api-operation.ts'
import { apiParameterWords } from '../../report/sentences/api-parameter.ts'
import { apiProblemWords } from '../../report/sentences/api-problem.ts'
import type { Language } from '../../report/sentences/language.ts'
import { licenceAddress } from '../../report/site/frame.ts'
import { apiLimits, apiRoot } from './limits.ts'
import type { Operation } from './operation.ts'
import { operations } from './operations/operations.ts'
import { problemSchema } from './schemas/problem.ts'
import type { Shape } from './read-input.ts'

const problemType = 'application/problem+json'

/** The parameters of an operation with what they narrow. */
function described(shape: Shape, language: Language) {
  return z.object(
    Object.fromEntries(
      Object.entries(shape).map(([name, schema]) => [
        name,
        // Names of a shape are parameters by its type.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
        schema.openapi({ description: apiParameterWords[name as keyof Shape].meaning[language] }),
      ]),
    ),
  )
}

const problem = (words: string) => ({
  description: words,
  content: { [problemType]: { schema: problemSchema } },
})

/** Answers that are errors: every operation has them. */
function problems(language: Language, one: boolean) {
  const title = (kind: keyof typeof apiProblemWords) => problem(apiProblemWords[kind].title[language])
  return {
    ...(one ? { 404: title('not-found') } : {}),
    405: title('method-not-allowed'),
    422: title('invalid-parameters'),
    429: title('too-many-requests'),
    500: title('failed'),
    503: title('unavailable'),
  }
}

const tag = { type: 'string' as const, description: 'ETag' }

function pathOf({ id, at, path, query, answer }: Operation, language: Language) {
  const { summary, description } = apiOperationWords[id]
  return {
    method: 'get' as const,
    path: `${apiRoot}${at}`,
    operationId: id,
    summary: summary[language],
    description: description[language],
    request: { params: described(path, language), query: described(query, language) },
    responses: {
      200: {
        description: apiWord('good', language),
        headers: { ETag: { schema: tag } },
        content: { 'application/json': { schema: answer } },
      },
      304: { description: apiWord('notModified', language) },
      ...problems(language, Object.keys(path).length > 0),
    },
  }
}

/** A record with what each of its fields means, in one language; fields that describe themselves keep their words. */
function withWords(name: string, schema: DescribedSchema, language: Language): DescribedSchema {
  if (schema.properties === undefined) return schema
  const properties = Object.entries(schema.properties).map(([field, its]): [string, DescribedSchema] => {
    const words = its.description ?? sayField(name, field)?.[language]
    return [field, words === undefined ? its : { ...its, description: words }]
  })
  return { ...schema, properties: Object.fromEntries(properties) }
}

function make(language: Language, url: string | undefined): DescribedApi {
  const app = new OpenAPIHono()
  for (const operation of operations) app.openAPIRegistry.registerPath(pathOf(operation, language))
  const made: unknown = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: apiWord('title', language),
      version: '1',
      description: [apiWord('lead', language), ...apiRules(apiLimits).map((rule) => rule[language])].join('\n\n'),
      license: { name: 'CC BY 4.0', url: `${licenceAddress}.${language}` },
    },
    servers: [{ url: url?.replace(/\/$/, '') ?? '/' }],
  })
  // The generator's own type of the same document, of which we read a part.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const api = made as DescribedApi
  const schemas = Object.entries(api.components.schemas).map(([name, schema]): [string, DescribedSchema] => [
    name,
    withWords(name, schema, language),
  ])
  return { ...api, components: { ...api.components, schemas: Object.fromEntries(schemas) } }
}

const made = new Map<string, DescribedApi>()

/** The API described for machines (OpenAPI 3.1), from the same schemas that check what is asked; its words are in one language. */
export function describeApi(language: Language, url: string | undefined): DescribedApi {
  const key = `${language} ${url ?? ''}`
  const known = made.get(key) ?? make(language, url)
  made.set(key, known)
  return known
}
