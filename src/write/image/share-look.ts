/** The colours of a picture that is shared: those of the pages by day. Source: the tokens of the Digital Agency's design system. */
export const colours = {
  ground: '#ffffff',
  text: '#1a1a1a',
  soft: '#4d4d4d',
  met: '#0017c1',
  unmet: '#ce0000',
} as const

/** What can be drawn with: every colour but the ground. */
export const inks = ['text', 'soft', 'met', 'unmet'] as const satisfies readonly (keyof typeof colours)[]
export type Ink = (typeof inks)[number]

export const margin = 64
