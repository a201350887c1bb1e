import { apiWord } from '../sentences/api.ts'
import { schemaTypes } from '../sentences/api-schema.ts'
import type { Language, Said } from '../sentences/language.ts'
import type { DescribedSchema } from './described-api.ts'

/** The name of a schema that another one refers to. */
export const nameOf = ({ $ref = '' }: DescribedSchema): string => $ref.slice($ref.lastIndexOf('/') + 1)

const names: Readonly<Record<string, Said>> = schemaTypes

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
