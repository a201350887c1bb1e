import type { Said } from '../language.ts'

const longest = 60
const short = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text)

/** Words of a document in a finding: shortened, in quotation marks that do not meet their own. */
export const quoted = (text: string): string => (text.includes('「') ? `『${short(text)}』` : `「${short(text)}」`)

/** The two sides of a promise. */
export const sides = {
  target: { ja: '目標', en: 'target' },
  actual: { ja: '実績', en: 'result' },
} as const satisfies Record<string, Said>
