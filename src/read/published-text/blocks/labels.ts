import type { Form, Role } from '../../../core/form/form.ts'
import { formWords } from './form-words.ts'
import { unlikeLabels } from './label-letters.ts'

/** A label that the forms know: what it can mean, the year it names, the unit it gives to the values below it, and whether it speaks of the whole plan. */
export type Label = {
  readonly roles: readonly Role[]
  readonly fiscalYear?: number
  readonly unit?: string
  readonly ofPlan?: true
  /** 達成率, 進捗度: its figures say how far a target was reached. */
  readonly isRatio?: true
  /** The word itself, where it is one for a level of the tree (事務事業 for 事務事業名). */
  readonly word?: string
}

type LevelWords = Readonly<Record<'goal' | 'strategy' | 'initiative', readonly string[]>>

/** Every label of every form, the document's own form first. `nearYear` is the document's year: 28年度 without an era is the one nearest to it. */
export type Labels = {
  readonly form: Form
  readonly meanings: ReadonlyMap<string, readonly Role[]>
  readonly levels: LevelWords
  readonly nearYear: number | undefined
  /** Texts that can be none of them, told by their first or last letter. */
  readonly unlike: RegExp
}

type Collected = Omit<Labels, 'nearYear'>

/** All labels of the forms, those of the document's own form in front. */
function collect(form: Form, forms: readonly Form[]): Collected {
  const meanings = new Map<string, Role[]>()
  const inOrder = [form, ...forms.filter((other) => other !== form)]
  for (const own of inOrder) {
    for (const [role, words] of formWords(own).labels) {
      for (const word of words) {
        if (word === '') continue // a mark (#) that is nothing but decoration
        const known = meanings.get(word) ?? []
        if (!known.includes(role)) meanings.set(word, [...known, role])
      }
    }
  }
  const level = (name: keyof LevelWords) =>
    [...new Set(inOrder.flatMap(({ levels }) => levels[name]))].sort((a, b) => b.length - a.length)
  return {
    form,
    meanings,
    unlike: unlikeLabels([...meanings.keys()]),
    levels: { goal: level('goal'), strategy: level('strategy'), initiative: level('initiative') },
  }
}

const collected = new WeakMap<readonly Form[], Map<Form, Collected>>()

/** The labels for a document of a form and a year. What the forms say is collected once for all documents. */
export function collectLabels(form: Form, forms: readonly Form[], nearYear: number | undefined): Labels {
  const ofForms = collected.get(forms) ?? new Map<Form, Collected>()
  const known = ofForms.get(form) ?? collect(form, forms)
  collected.set(forms, ofForms.set(form, known))
  return { ...known, nearYear }
}
