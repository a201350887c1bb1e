import type { Form, Role } from '../../../core/form/form.ts'
import { bareLabel } from './bare-label.ts'

/** What a form calls its fields, and by which words it shows, bare. */
export type FormWords = {
  readonly labels: readonly (readonly [Role, readonly string[]])[]
  readonly marks: readonly string[]
}

const known = new WeakMap<Form, FormWords>()

/** The labels and marks of a form; a form is the same for every document. */
export function formWords(form: Form): FormWords {
  const before = known.get(form)
  if (before !== undefined) return before
  const labels = Object.entries(form.labels).map(
    // The keys of `labels` are roles by the form's schema.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    ([role, words]) => [role as Role, words.map(bareLabel)] as const,
  )
  const made = { labels, marks: form.marks.map(bareLabel) }
  known.set(form, made)
  return made
}
