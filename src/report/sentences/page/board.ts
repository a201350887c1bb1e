import type { Counts } from '../../../core/tally.ts'
import type { Language } from '../language.ts'

/** How many signs of a row are met: 9のうち6を達成. */
export const sayMetOf = (met: number, of: number, language: Language): string =>
  language === 'ja' ? `${of}のうち${met}を達成` : `${met} of ${of} met`

/** What the goals are called, and the numbers of those whose listings were counted. */
type Counted = { readonly level: string; readonly numbers: readonly string[] }

/** How the signs of a board were counted where every listing counts once. */
export const boardNote = (language: Language): string =>
  language === 'ja' ? '件数は掲載ごとです。再掲はありません。' : 'Every listing counts once.'

/** The same where relistings make the counts by listing and by initiative differ: both are said. */
export const boardNoteOfBoth = (
  { level, numbers }: Counted,
  { met, unmet }: Pick<Counts, 'met' | 'unmet'>,
  language: Language,
): string =>
  language === 'ja'
    ? `件数は掲載ごと(再掲をそれぞれ数える)。取組ごとに一度だけ数えると、内訳の公表された${level}${numbers.join('・')}では ${met} 達成・${unmet} 未達成です。`
    : `By listing, with relistings counted again. By distinct initiative, the goals that list theirs (${numbers.join(', ')}) come to ${met} met and ${unmet} unmet.`
