import type { Block } from './document.ts'

/** One choice of a list. `depth`: how far in it stands. */
export type Option = {
  readonly value: string
  readonly text: string
  readonly chosen?: boolean
  readonly depth?: number
}

/** What a person fills in; `name` is what the server is told. */
export type Field =
  | {
      readonly kind: 'file'
      readonly name: string
      readonly label: string
      readonly hint: string
      readonly accept: string
    }
  | { readonly kind: 'area'; readonly name: string; readonly label: string; readonly hint: string }
  | {
      readonly kind: 'line'
      readonly name: string
      readonly label: string
      readonly hint: string
      readonly value: string
      readonly known?: readonly Option[]
    }
  | { readonly kind: 'choice'; readonly name: string; readonly label: string; readonly options: readonly Option[] }
  | {
      readonly kind: 'tick'
      readonly name: string
      readonly label: string
      readonly value: string
      readonly chosen?: boolean
    }

/** What sends a form. `key`: the key that does the same, where there is a script. */
export type Button = {
  readonly text: string
  readonly name?: string
  readonly value?: string
  readonly key?: string
  readonly look?: 'other' | 'danger'
}

/** A form that changes something: it is posted, with what the server must know besides. */
export type Form = {
  readonly kind: 'form'
  readonly id: string
  readonly action: string
  readonly look?: 'drop' | 'place' | 'small'
  /** Its name, where no heading says it. */
  readonly label?: string
  readonly legend?: string
  readonly hidden: Readonly<Record<string, string>>
  readonly fields: readonly Field[]
  readonly buttons: readonly Button[]
  /** For scripts: what they say while it is sent. */
  readonly sending?: string
}

/** Something that has happened or is in the way. */
export type Notice = {
  readonly kind: 'notice'
  readonly tone: 'problem' | 'done' | 'note'
  readonly text: string
  readonly details?: readonly string[]
}

/** Something that stands folded until a person asks for it. */
export type Folded = {
  readonly kind: 'folded'
  readonly id?: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The keys that do something, each with what it does, and the box that turns them off. */
export type Keys = {
  readonly kind: 'keys'
  readonly title: string
  readonly on: string
  readonly items: readonly { readonly keys: readonly string[]; readonly does: string }[]
}
