import type { Amount } from './amount.ts'

/** An amount found in a folded text with the position after it. `signed`: a sign was written (+5%, ▲3.2). */
export type AmountFound = { readonly amount: Amount; readonly signed: boolean; readonly end: number }
export type AmountAt = AmountFound | { readonly damaged: true; readonly end: number }
