import { apiWord } from '../sentences/api.ts'
import type { Language } from '../sentences/language.ts'
import type { DescribedSchema } from './described-api.ts'

/** The name of a schema that another one refers to. */
export const nameOf = ({ $ref = '' }: DescribedSchema): string => $ref.slice($ref.lastIndexOf('/') + 1)

const names: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  string: { ja: '文字列', en: 'string' },
  integer: { ja: '整数', en: 'integer' },
  number: { ja: '数', en: 'number' },
  boolean: { ja: '真偽', en: 'boolean' },
  object: { ja: '組', en: 'object' },
  null: { ja: 'null', en: 'null' },
}

/** So many choices are written out; more are only counted. */
const mostChoices = 6

/** What a schema allows, in words: 文字列、一覧: GoalRecord、met・unmet のどれか. */
export function saySchema(schema: DescribedSchema, language: Language): string {
  if (schema.$ref !== undefined) return nameOf(schema)
  const several = schema.anyOf ?? schema.oneOf
  if (several !== undefined)
    return [...new Set(several.map((one) => saySchema(one, language)))].join(` ${apiWord('otherwise', language)} `)
  if (schema.enum !== undefined && schema.enum.length <= mostChoices) return schema.enum.map(String).join(' | ')
  if (schema.items !== undefined) return `${apiWord('list', language)} ${saySchema(schema.items, language)}`
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const said = types.map((type) => names[type]?.[language] ?? type).join(` ${apiWord('otherwise', language)} `)
  const bounds = schema.minimum !== undefined && schema.maximum !== undefined
  return bounds && schema.maximum < 1_000_000 ? `${said} ${schema.minimum}–${schema.maximum}` : said
}
