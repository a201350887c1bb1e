import { quoted } from './quoted.ts'
import type { Sayings } from './said-finding.ts'
import { sayStratmlFault } from './stratml-fault.ts'

/** Words as they can be shown: what cannot stands as U+FFFD. */
const shown = (text: string): string => text.toWellFormed().replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd')

/** What is wrong with a file as such, whatever it says. */
export const files = {
  'broken-character': ({ character, excerpt }) => ({
    message: {
      ja: `表示できない文字(${character})が入っています: ${quoted(shown(excerpt))}`,
      en: `a character that cannot be shown (${character}): ${quoted(shown(excerpt))}`,
    },
    remedy: { ja: 'その文字を消すか、打ち直してください', en: 'delete it, or type it again' },
  }),
  'stratml-invalid': (found) => sayStratmlFault(found),
} satisfies Sayings
