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
  'stratml-not-taken': ({ element, count, excerpt }) => ({
    message: {
      ja: `${element} ${count} 件は、計画に置き場所がないため読み取っていません: ${quoted(shown(excerpt))}${count === 1 ? '' : ' ほか'}`,
      en: `${count} ${element}: no place for it in a plan, not taken over: ${quoted(shown(excerpt))}${count === 1 ? '' : ' and others'}`,
    },
    remedy: {
      ja: '要るものは、計画の方針・担当・備考にあたる要素に書いてください',
      en: 'write what is needed into the descriptions, the performers or OtherInformation',
    },
  }),
  'stratml-invalid': (found) => sayStratmlFault(found),
} satisfies Sayings
