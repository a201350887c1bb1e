import type { Refusal } from '../core/refusal.ts'
import type { Database } from '../store/database.ts'

/** The store that a command works on, opened for it and closed by it. */
/** `isOwn`: it runs in a data folder of ours, for this machine alone. */
export type Store = { readonly db: Database; readonly isOwn: boolean; readonly close: () => Promise<void> }
/** Opens the store, in the given data folder or in the usual one. */
export type OpenStore = (dataFolder?: string) => Promise<Store | { readonly refusal: Refusal }>
