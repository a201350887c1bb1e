import type { Text } from '../../core/plan/plan.ts'
import { writeParts, type LabelledPart } from '../../core/stratml/labelled-parts.ts'

/** Words of the plan for an element; a text without words is none. */
export const worded = (text: Text | undefined): Text | undefined =>
  text === undefined || text.text === '' ? undefined : { text: text.text }

export const said = (text: string): Text => ({ text })
/** The same where '' means that there is nothing to say. */
export const saidIf = (text: string): Text | undefined => (text === '' ? undefined : { text })

/** The fields of a record that stand in its OtherInformation, under the words that they are called by. */
export function labelled<Field extends string>(
  names: Readonly<Record<Field, string>>,
  record: { readonly [Key in NoInfer<Field>]?: Text | undefined },
): LabelledPart[] {
  // The keys of `names` are the fields.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (Object.keys(names) as Field[]).flatMap((field) => {
    const text = worded(record[field])
    return text === undefined ? [] : [{ label: names[field], text: text.text }]
  })
}

/** The parts of an OtherInformation as its words. */
export function otherInformation(parts: readonly LabelledPart[]): Text | undefined {
  const text = writeParts(parts)
  return text === undefined ? undefined : { text }
}
