import type { Language } from '../sentences/language.ts'
import type { Address } from './addresses.ts'
import type { Edition, Ward } from './ward.ts'

/** Which page of a ward a frame is made for. Without an edition it is a page about the ward as a whole. */
export type Standing = {
  /** Of its plans only the years are needed, so that a server frames a page without reading them. */
  readonly ward: Pick<Ward, 'tenant' | 'name'> & { readonly editions: readonly Pick<Edition, 'fiscalYear'>[] }
  readonly edition: Pick<Edition, 'fiscalYear'> | undefined
  readonly language: Language
  readonly at: Address
}
