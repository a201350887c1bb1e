import type { Said } from './language.ts'

type SchemaType = 'string' | 'integer' | 'number' | 'boolean' | 'object' | 'null'

/** The types of JSON Schema in words. */
export const schemaTypes: Readonly<Record<SchemaType, Said>> = {
  string: { ja: '文字列', en: 'string' },
  integer: { ja: '整数', en: 'integer' },
  number: { ja: '数', en: 'number' },
  boolean: { ja: '真偽', en: 'boolean' },
  object: { ja: '組', en: 'object' },
  null: { ja: 'null', en: 'null' },
}
