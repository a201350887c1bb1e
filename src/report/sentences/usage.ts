import type { Said } from './language.ts'

type Pattern = { readonly pattern: RegExp; readonly say: (words: readonly string[]) => string }

/** What commander says about a wrong call, and how we say it. */
const patterns: readonly Pattern[] = [
  { pattern: /^error: unknown option '(.*?)'/, say: ([option]) => `${option} というオプションはありません` },
  { pattern: /^error: unknown command '(.*?)'/, say: ([command]) => `${command} というコマンドはありません` },
  { pattern: /^error: missing required argument '(.*?)'/, say: ([name]) => `${name} が要ります` },
  { pattern: /^error: option '(.*?)' argument missing/, say: ([option]) => `${option} に値が要ります` },
  {
    pattern: /^error: too many arguments.*Expected (\d+).*got (\d+)/,
    say: ([wanted, got]) => `言葉が多すぎます(${wanted} のところ ${got})`,
  },
  {
    pattern: /^error: (?:option|command-argument value) '(.*?)'.*is invalid\. Allowed choices are (.*)\./,
    say: ([option, choices]) => `${option} は次のどれかにしてください: ${choices}`,
  },
]

/** Where the right call is explained. */
export const wronglyCalled: Said = {
  ja: 'furikaeri <command> --help で使い方を確かめてください',
  en: 'see furikaeri <command> --help',
}

/** What commander says when something is missing that a command cannot do without. */
export const missingArgument = (name: string): string => `error: missing required argument '${name}'`

/** A complaint of the command line in Japanese and, as commander says it, in English; what we do not know stays as it is. */
export function sayUsage(complaint: string): Said {
  const en = complaint.trim()
  for (const { pattern, say } of patterns) {
    const match = pattern.exec(en)
    if (match !== null) return { ja: say(match.slice(1).map((word) => word ?? '')), en }
  }
  return { ja: en, en }
}
