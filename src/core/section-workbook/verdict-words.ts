import type { Form } from '../form/form.ts'
import { fold } from '../fold.ts'
import type { Verdict } from '../judge/judgement.ts'
import type { Axis, Scheme } from '../scheme/scheme.ts'

/** Words that state a verdict, and what each means: the choices of a cell first, then others that are understood. */
export type VerdictWords = {
  readonly choices: readonly string[]
  readonly meanings: ReadonlyMap<string, Verdict>
}

const key = (word: string): string => fold(word).replaceAll(/\s/g, '')
/** 目標を達成(少しでも…): what a grade is called, without what explains it. */
const bare = (label: string): string => label.replace(/\s*[(（].*$/, '') || label
/** Under every scheme something can be open, or not be judged at all. */
const always: readonly (readonly [string, Verdict])[] = [
  ['判定できない', 'not-judged'],
  ['対象外', 'not-applicable'],
]

/** The axis that says met or unmet: the first for an outcome, the last for what is done (様式2 has one for each). */
function axisOf({ axes }: Scheme, of: 'outcome' | 'process'): Axis | undefined {
  const deciding = axes.filter(({ grades }) => grades.some(({ verdict }) => verdict !== undefined))
  return of === 'outcome' ? deciding[0] : deciding.at(-1)
}

/** The grades of an axis by their bare names; by their whole ones where two of a name mean different things. */
function wordsOf(axis: Axis | undefined): (readonly [string, Verdict])[] {
  const grades = (axis?.grades ?? []).flatMap(({ label, verdict }) =>
    verdict === undefined ? [] : [{ label, verdict }],
  )
  const isClear = grades.every(({ label, verdict }) =>
    grades.every((other) => bare(other.label.ja) !== bare(label.ja) || other.verdict === verdict),
  )
  return grades.map(({ label, verdict }) => [isClear ? bare(label.ja) : label.ja, verdict])
}

/** Which words a cell for a verdict offers under a scheme, and which of them and of the form's are understood. */
export function verdictWordsFor(scheme: Scheme, form: Pick<Form, 'verdicts'>, of: 'outcome' | 'process'): VerdictWords {
  const offered = [...wordsOf(axisOf(scheme, of)), ...always]
  const meanings = new Map<string, Verdict>(
    Object.entries(form.verdicts).map(([word, verdict]) => [key(word), verdict]),
  )
  for (const [word, verdict] of offered) meanings.set(key(word), verdict)
  return { choices: [...new Set(offered.map(([word]) => word))], meanings }
}

/** What a word states; undefined where nobody knows it. */
export const verdictOfWord = (text: string, { meanings }: VerdictWords): Verdict | undefined => meanings.get(key(text))
