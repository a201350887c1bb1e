import type { Text } from '../../core/plan/plan.ts'
import { readParts, type PlacedPart } from '../../core/stratml/labelled-parts.ts'

/** Words of a part with their place in the file; `whole` is the text that the part stands in. */
export function textOfPart({ text, line, column }: PlacedPart, whole: Text): Text {
  const { at } = whole
  if (at === undefined) return { text }
  return { text, at: { line: at.line + line, column: line === 0 ? at.column + column : column + 1 } }
}

/** The fields of a record that stand in its OtherInformation under their labels. */
export function labelledTexts<Field extends string>(
  names: Readonly<Record<Field, string>>,
  whole: Text | undefined,
): { [Key in Field]?: Text } {
  const parts = readParts(whole?.text ?? '') ?? []
  const found: { [Key in Field]?: Text } = {}
  // The keys of `names` are the fields.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  for (const field of Object.keys(names) as Field[]) {
    const part = parts.find(({ label, id }) => label === names[field] && id === undefined)
    if (part !== undefined && whole !== undefined && part.text !== '') found[field] = textOfPart(part, whole)
  }
  return found
}

/** The records of a kind that stand in an OtherInformation, each with its id. */
export function labelledRecords(label: string, whole: Text | undefined): { id: Text; text: Text }[] {
  if (whole === undefined) return []
  return (readParts(whole.text) ?? [])
    .filter((part) => part.label === label && part.id !== undefined)
    .map((part) => ({ id: { text: part.id ?? '' }, text: textOfPart(part, whole) }))
}

/** Whether a part of this name is there, whatever it says. */
export const isLabelled = (label: string, whole: Text | undefined): boolean =>
  (readParts(whole?.text ?? '') ?? []).some((part) => part.label === label)

/** What a part says, also when it says nothing. */
export const wordsUnder = (label: string, whole: Text | undefined): string | undefined =>
  (readParts(whole?.text ?? '') ?? []).find((part) => part.label === label)?.text
