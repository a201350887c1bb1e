import type { TrueDocument } from '../document.ts'
import type { Notation } from '../notation.ts'
import type { TruePlan } from '../true-plan.ts'
import { deck } from './deck.ts'
import { formTwo } from './form-two.ts'
import { indicatorList } from './indicator-list.ts'
import { initiativeTables } from './initiative-tables.ts'
import { runningText } from './running-text.ts'
import { sheetsOfPairs } from './sheets-of-pairs.ts'
import { webForm } from './web-form.ts'

/** What a document prints of a plan, and in which order. */
export type Shape = (plan: TruePlan, notation: Notation) => TrueDocument

/** Every shape that documents are generated in. */
export const shapes = {
  deck,
  'initiative tables': initiativeTables,
  'web form': webForm,
  'form 2': formTwo,
  'indicator list': indicatorList,
  'sheets of pairs': sheetsOfPairs,
  'running text': runningText,
} satisfies Record<string, Shape>
