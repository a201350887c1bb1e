import type { Said } from '../language.ts'

/** A refusal in words: what is wrong and where, and what to do about it. */
export type SaidRefusal = { readonly message: Said; readonly remedy: Said }
