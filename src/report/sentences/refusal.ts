import type { Refusal } from '../../core/refusal.ts'
import type { Said } from './language.ts'
import { figures } from './refusal/of-figures.ts'
import { files } from './refusal/of-files.ts'
import { plans } from './refusal/of-plans.ts'
import { server } from './refusal/of-server.ts'
import { sayBy, type Table } from './table.ts'

/** A refusal in words: what is wrong and where, and what to do about it. */
export type SaidRefusal = { readonly message: Said; readonly remedy: Said }

const sayings: Table<Refusal, SaidRefusal> = { ...files, ...plans, ...server, ...figures }

export const sayRefusal = (refusal: Refusal): SaidRefusal => sayBy(sayings, refusal)
