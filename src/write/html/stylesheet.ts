/** The parts of the style in the order in which they are joined: files of the folder `style/` beside this one. */
export const styleParts = [
  'base',
  'layout',
  'board',
  'promises',
  'measures',
  'charts',
  'year-lines',
  'records',
  'tables',
  'search',
  'readings',
  'phone',
  'paper',
] as const

const declaration = /^\s*(--[\w-]+):\s*([^;]+);/gm
const use = /var\((--[\w-]+)/g

/** The tokens that a style uses, directly or through other tokens, as one `:root` rule; the rest of the token file is left behind. */
export function usedTokens(tokens: string, style: string): string {
  const all = new Map([...tokens.matchAll(declaration)].map((match) => [match[1] ?? '', match[2] ?? '']))
  const used = new Map<string, string>()
  const visit = (text: string) => {
    for (const [, name = ''] of text.matchAll(use)) {
      const value = all.get(name)
      if (value === undefined || used.has(name)) continue
      used.set(name, value)
      visit(value)
    }
  }
  visit(style)
  return `:root{${[...used].map(([name, value]) => `${name}:${value}`).join(';')}}`
}

/** The site's stylesheet: the used tokens of the design system and our own rules, without comments and superfluous space. */
export function stylesheet(tokens: string, style: string): string {
  const own = style
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{}:;,>]) ?/g, (all, mark: string) => (mark === ':' || mark === '>' ? all : mark))
  return `${usedTokens(tokens, style)}${own.trim()}\n`
}
