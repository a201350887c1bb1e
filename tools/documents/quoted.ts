import type { Fence } from './documents.ts'

/** A command that a document quotes, with what it shows of the output, or with the JSON that the output has to hold. */
export type Quoted = {
  readonly command: string
  readonly line: number
  readonly output: string
  readonly json?: unknown
}

/** The commands of the `console` blocks: a line that begins with `$` and what follows it. A `json` block right behind quotes its JSON. */
export function quotedCommands(fences: readonly Fence[]): Quoted[] {
  const all: Quoted[] = []
  for (const { language, text, line } of fences) {
    const last = all.at(-1)
    if (language === 'json' && last !== undefined && last.output === '' && last.json === undefined)
      all[all.length - 1] = { ...last, json: JSON.parse(text) as unknown }
    if (language !== 'console') continue
    for (const [index, part] of text.split(/^\$ /m).slice(1).entries()) {
      const [command = '', ...output] = part.split('\n')
      all.push({ command, line: line + index, output: output.join('\n').trimEnd() })
    }
  }
  return all
}

/** The words of a command line; single and double quotes hold a word together. */
export const wordsOf = (command: string): string[] =>
  [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')

/** What the program is called with; undefined for a command that is not ours. */
export function ownWords(command: string): string[] | undefined {
  const words = wordsOf(command)
  if (command.startsWith('npm run -s furikaeri -- ')) return words.slice(5)
  if (command.startsWith('npm start')) return ['start', ...words.slice(words[2] === '--' ? 3 : 2)]
  return undefined
}

/** Whether an output is what is quoted: `…` alone stands for any number of lines, at the end of a line for the rest of it. */
export function differenceToQuoted(output: string, quoted: string): string | undefined {
  const lines = output.trimEnd().split('\n')
  let at = 0
  let open = false
  for (const wanted of quoted.split('\n')) {
    if (wanted.trim() === '…') {
      open = true
      continue
    }
    const fits = (line: string) =>
      wanted.endsWith('…') ? line.startsWith(wanted.slice(0, -1)) : line.trimEnd() === wanted.trimEnd()
    const found = open ? lines.findIndex((line, index) => index >= at && fits(line)) : fits(lines[at] ?? '') ? at : -1
    if (found < 0)
      return `quoted: ${wanted}\nprinted: ${open ? lines.slice(at).join('\n') : (lines[at] ?? '(nothing more)')}`
    at = found + 1
    open = false
  }
  return open || at >= lines.length ? undefined : `not quoted: ${lines[at]}`
}

const isFields = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The first path at which a value does not hold what is quoted of it: every quoted field, every quoted item in its order, texts up to `…`. */
export function missingIn(value: unknown, quoted: unknown, path = ''): string | undefined {
  if (typeof quoted === 'string' && quoted.endsWith('…'))
    return typeof value === 'string' && value.startsWith(quoted.slice(0, -1)) ? undefined : path
  if (Array.isArray(quoted)) {
    if (!Array.isArray(value)) return path
    let at = 0
    for (const [index, item] of quoted.entries()) {
      const found = value.findIndex((other, place) => place >= at && missingIn(other, item) === undefined)
      if (found < 0) return `${path}[${index}]`
      at = found + 1
    }
    return undefined
  }
  if (!isFields(quoted)) return Object.is(value, quoted) ? undefined : path
  if (!isFields(value)) return path
  for (const [key, item] of Object.entries(quoted)) {
    const missing = missingIn(value[key], item, `${path}.${key}`)
    if (missing !== undefined) return missing
  }
  return undefined
}
