/** The colours of a picture that is shared: those of the pages by day. Source: the tokens of the Digital Agency's design system. */
export const ink = {
  ground: '#ffffff',
  text: '#1a1a1a',
  soft: '#4d4d4d',
  hairline: '#cccccc',
  met: '#0017c1',
  unmet: '#ce0000',
} as const

export const margin = 64
