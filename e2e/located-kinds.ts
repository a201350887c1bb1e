import { inject } from 'vitest'
import { pageKinds as kinds, type PageKind } from './page-kinds.ts'

export type LocatedKind = PageKind & { readonly address: string }

/** Every kind of page with its address on the site under test. */
export const pageKinds: readonly LocatedKind[] = kinds.map((kind) => ({
  ...kind,
  address: inject('addresses')[kind.name] ?? '',
}))
