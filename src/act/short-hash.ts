import { hash } from 'node:crypto'

/** The beginning of a hash: enough to tell two versions of a page apart. */
export const shortHash = (content: Uint8Array | string): string => hash('sha256', content, 'hex').slice(0, 16)
