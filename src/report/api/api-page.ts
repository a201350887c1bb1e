import type { Document, Section } from '../document/document.ts'
import type { CountsTable } from '../document/table.ts'
import { apiRules, apiWord, type ApiWord } from '../sentences/api.ts'
import { apiProblemWords } from '../sentences/api-problem.ts'
import type { Language } from '../sentences/language.ts'
import { programName } from '../sentences/site.ts'
import type { DescribedApi, DescribedOperation, DescribedSchema } from './described-api.ts'
import { nameOf, saySchema } from './say-schema.ts'

/** What the page is made from: the description of the API, its limits, the status of every problem, and the root of the site in examples. */
export type ApiPageContext = {
  readonly api: DescribedApi
  readonly limits: { readonly burst: number; readonly perSecond: number }
  readonly statuses: readonly (readonly [kind: keyof typeof apiProblemWords, status: number])[]
  readonly root: string
  readonly language: Language
  /** The way to an address from the root of the site. */
  readonly to: (path: string) => string
}

type Word = (name: ApiWord) => string
const wordIn =
  (language: Language): Word =>
  (name) =>
    apiWord(name, language)

/** An address as one would type it, with the examples of its parameters filled in. */
function exampleOf(root: string, path: string, { parameters = [] }: DescribedOperation): string {
  const filled = parameters
    .filter((parameter) => parameter.in === 'path' && parameter.schema?.example !== undefined)
    .reduce((text, { name, schema }) => text.replace(`{${name}}`, String(schema?.example)), path)
  return `curl '${root.replace(/\/$/, '')}${filled}'`
}

function parametersTable({ language }: ApiPageContext, operation: DescribedOperation): CountsTable[] {
  const word = wordIn(language)
  const { parameters = [] } = operation
  if (parameters.length === 0) return []
  return [
    {
      kind: 'table',
      caption: word('parameters'),
      columns: [{ heading: word('parameter') }, { heading: word('type') }, { heading: word('meaning') }],
      rows: parameters.map(({ name, required, schema = {}, description = '' }) => ({
        cells: [
          { text: name, code: true },
          { text: `${saySchema(schema, language)}${required === true ? ` (${word('needed')})` : ''}` },
          { text: description },
        ],
      })),
    },
  ]
}

const answerOf = ({ responses }: DescribedOperation): string =>
  nameOf(responses['200']?.content?.['application/json']?.schema ?? {})

function operationSection(context: ApiPageContext, path: string, operation: DescribedOperation): Section {
  const word = wordIn(context.language)
  const answer = answerOf(operation)
  return {
    kind: 'section',
    id: operation.operationId ?? path,
    heading: operation.summary ?? path,
    lead: operation.description ?? '',
    blocks: [
      { kind: 'prose', label: word('example'), lines: [exampleOf(context.root, path, operation)] },
      { kind: 'facts', items: [{ label: word('answerOf'), values: [{ text: answer, href: `#${answer}` }] }] },
      ...parametersTable(context, operation),
    ],
  }
}

/** The way to the record that a field holds, where it holds one. */
function wayTo(schema: DescribedSchema): string | undefined {
  const name = [schema, ...(schema.anyOf ?? []), ...(schema.items === undefined ? [] : [schema.items])].map(nameOf)
  const found = name.find((one) => one !== '')
  return found === undefined ? undefined : `#${found}`
}

function fieldsTable(name: string, schema: DescribedSchema, language: Language): CountsTable[] {
  const word = wordIn(language)
  const fields = Object.entries(schema.properties ?? {})
  if (fields.length === 0) return []
  return [
    {
      kind: 'table',
      caption: `${name}${word('fieldsOf')}`,
      columns: [{ heading: word('field') }, { heading: word('type') }, { heading: word('meaning') }],
      rows: fields.map(([field, its]) => ({
        cells: [{ text: field }, { text: saySchema(its, language), href: wayTo(its) }, { text: its.description ?? '' }],
      })),
    },
  ]
}

const kindOf = ({ kind }: NonNullable<DescribedSchema['properties']>): string => {
  const [name] = kind?.enum ?? []
  return typeof name === 'string' ? name : ''
}

/** What comes in one of several shapes, told apart by its `kind`: every kind with the fields that it has beside. */
function kindsTable(name: string, shapes: readonly DescribedSchema[], language: Language): CountsTable {
  const word = wordIn(language)
  return {
    kind: 'table',
    caption: `${name}${word('fieldsOf')}`,
    columns: [{ heading: 'kind' }, { heading: word('field') }],
    rows: shapes.map(({ properties = {} }) => {
      const fields = Object.entries(properties).filter(([field]) => field !== 'kind')
      return {
        cells: [
          { text: kindOf(properties), code: true },
          { text: fields.map(([field, its]) => `${field}: ${saySchema(its, language)}`).join('; ') },
        ],
      }
    }),
  }
}

/** One record of the API with its fields. */
const recordSection = (name: string, schema: DescribedSchema, language: Language): Section => ({
  kind: 'section',
  id: name,
  heading: name,
  blocks: schema.oneOf === undefined ? fieldsTable(name, schema, language) : [kindsTable(name, schema.oneOf, language)],
})

function problemsTable({ language, statuses }: ApiPageContext): CountsTable {
  const word = wordIn(language)
  return {
    kind: 'table',
    caption: word('problems'),
    columns: [{ heading: word('status'), numeric: true }, { heading: word('problem') }, { heading: word('remedy') }],
    rows: statuses.map(([kind, status]) => ({
      id: `problem-${kind}`,
      cells: [
        { text: String(status) },
        { text: apiProblemWords[kind].title[language] },
        { text: apiProblemWords[kind].detail[language] },
      ],
    })),
  }
}

function startSection({ api, root, language, to }: ApiPageContext): Section {
  const word = wordIn(language)
  const first = Object.entries(api.paths)[0]
  return {
    kind: 'section',
    id: 'start',
    heading: word('start'),
    blocks: [
      {
        kind: 'facts',
        items: [
          { label: word('base'), values: [{ text: `${root}api/v1` }] },
          { label: word('description'), values: [{ text: 'OpenAPI 3.1', href: to('api/v1/openapi.json') }] },
        ],
      },
      {
        kind: 'prose',
        label: word('example'),
        lines: [
          ...(first?.[1].get === undefined ? [] : [exampleOf(root, first[0], first[1].get)]),
          `curl '${root}api/v1/plans/271071/2017/indicators?verdict=unmet&limit=10'`,
          `curl -i '${root}api/v1/publications/271071/2017/1'`,
        ],
      },
    ],
  }
}

const rulesSection = ({ language, limits }: ApiPageContext): Section => ({
  kind: 'section',
  id: 'rules',
  heading: apiWord('rules', language),
  blocks: apiRules(limits).map((rule) => ({ kind: 'paragraph', text: rule[language] })),
})

const problemsSection = (context: ApiPageContext): Section => ({
  kind: 'section',
  id: 'problems',
  heading: apiWord('problems', context.language),
  lead: apiWord('problemsLead', context.language),
  blocks: [problemsTable(context)],
})

/** The documentation of the API as a page, made from the same description that machines read: what can be asked, what comes back, what goes wrong. */
export function apiPage(context: ApiPageContext): Document {
  const { api, language, to } = context
  const word = wordIn(language)
  const operations = Object.entries(api.paths).flatMap(([path, { get }]) =>
    get === undefined ? [] : [operationSection(context, path, get)],
  )
  const records = Object.entries(api.components.schemas).map(([name, schema]) => recordSection(name, schema, language))
  const asked = [startSection(context), rulesSection(context), ...operations, problemsSection(context)]
  return {
    language,
    publisher: programName[language],
    title: word('title'),
    description: word('lead'),
    breadcrumb: [
      { text: programName[language], href: to(language === 'ja' ? '' : `${language}/`) },
      { text: word('title') },
    ],
    answer: [{ text: word('answer') }],
    lead: word('lead'),
    blocks: [
      {
        kind: 'section',
        id: 'contents',
        heading: word('contents'),
        blocks: [{ kind: 'links', items: asked.map(({ id, heading }) => ({ text: heading, href: `#${id}` })) }],
      },
      ...asked,
      ...records,
    ],
    colophon: [],
  }
}
