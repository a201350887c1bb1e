/** A schema of OpenAPI 3.1, as far as a page tells of it. */
export type DescribedSchema = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly default?: unknown
  readonly example?: unknown
  readonly items?: DescribedSchema
  readonly anyOf?: readonly DescribedSchema[]
  readonly oneOf?: readonly DescribedSchema[]
  readonly properties?: Readonly<Record<string, DescribedSchema>>
  readonly description?: string
}
export type DescribedParameter = {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly description?: string
  readonly schema?: DescribedSchema
}
export type DescribedOperation = {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly parameters?: readonly DescribedParameter[]
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: DescribedSchema }>> }>
  >
}
/** The description of the API, as far as its documentation tells of it. */
export type DescribedApi = {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly servers?: readonly { readonly url: string }[]
  readonly paths: Readonly<Record<string, { readonly get?: DescribedOperation }>>
  readonly components: { readonly schemas: Readonly<Record<string, DescribedSchema>> }
}
