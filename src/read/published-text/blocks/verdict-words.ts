import type { Form } from '../../../core/form/form.ts'
import { fold } from '../../../core/fold.ts'
import type { StatedResult } from '../../../core/plan/plan.ts'

type Verdict = StatedResult['verdict']

const dressing = /^[\s(（「【〔[]+|[\s)）」】〕\].。]+$|[(（](?:暫定|見込み?|速報|※.{0,8}|注.{0,4})[)）]/g

/** What a form's word for a result means (目標達成 → met); undefined for any other text. */
export function verdictOf(form: Form, text: string): Verdict | undefined {
  const bare = fold(text).replace(dressing, '').replace(/\s/g, '')
  return bare.length > 12 ? undefined : (form.verdicts[bare] ?? form.verdicts[bare.replace(/^[・･]/, '')])
}

/** A result with its verdict behind or before it, set apart by a space or a bracket: 58.2% B, 達成(80.2%). */
export function splitVerdict(
  form: Form,
  text: string,
): { readonly rest: string; readonly word: string; readonly verdict: Verdict } | undefined {
  const behind = /^(?<rest>.*\S)[\s　]*(?:[\s　:：／/→]|(?=[（(【〔［[]))\s*(?<word>[^\s　]{1,10})$/.exec(text)?.groups
  const before = /^(?<word>[^\s　（(]{1,8})[\s　]*(?:[\s　:：／/]|(?=[（(]))\s*(?<rest>.+)$/.exec(text)?.groups
  for (const groups of [behind, before]) {
    const verdict = groups && verdictOf(form, groups['word'] ?? '')
    if (verdict !== undefined && /[0-9０-９]/.test(groups?.['rest'] ?? '')) {
      return {
        rest: (groups?.['rest'] ?? '').replace(/^[（(](.*)[)）]$/, '$1').trim(),
        word: groups?.['word'] ?? '',
        verdict,
      }
    }
  }
  return undefined
}
