import type { Role } from '../../../core/form/form.ts'
import type { Labels } from './labels.ts'

const counted = /(?:[①-⑳]|(?<=[^\d])[1-9]|[(（][1-9][)）])$/
const ofWhole =
  /^(?:運営方針|計画|区政|全体|区|市|町)?全体の|^(?:経営課題|基本目標|政策|戦略|施策|取組|当該|本)の|^(?:総合|年間の)(?=評価|所見)/
const whichEnd = /^(?:の|末|時点|末の|時点の|末時点の?|年度|当初)/

export type LabelMeaning = { readonly roles: readonly Role[]; readonly ofPlan: boolean }

/** What is left of a label's words without one of these, then without all; nothing when none can be taken off. */
function shorterWords(bare: string): readonly string[] {
  const shorter = [whichEnd, counted, ofWhole].map((part) => bare.replace(part, ''))
  if (shorter.every((words) => words === bare)) return []
  return [...shorter, bare.replace(counted, '').replace(ofWhole, '').replace(whichEnd, '')]
}

/** The roles of a label's words, once more without its list number, its count (アウトカム指標①) and whom it speaks of (運営方針全体の自己評価). */
export function labelMeaning({ meanings }: Labels, bare: string): LabelMeaning | undefined {
  const found = meanings.has(bare) ? bare : shorterWords(bare).find((variant) => meanings.has(variant))
  return found === undefined ? undefined : { roles: meanings.get(found) ?? [], ofPlan: /全体の|^年間の/.test(bare) }
}
