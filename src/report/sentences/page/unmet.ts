import type { Span } from '../../document/text.ts'
import type { Language, Said } from '../language.ts'

/** The words of what was missed. */
export const unmetWords = {
  unmetPage: { ja: '届かなかった目標', en: 'Unmet targets' },
  unmetHeading: { ja: '届かなかった目標と、次の手', en: 'What was missed, and what comes next' },
  noneUnmet: { ja: '届かなかった目標はありません。', en: 'No target was missed.' },
  allUnmet: { ja: '届かなかった目標の一覧表', en: 'Table of unmet targets' },
  unmetLead: {
    ja: '取組ごとに一度だけ数えています。件数だけが公表された目標は含みません。',
    en: 'Each initiative counts once. Targets published as a count only are not included.',
  },
  situation: { ja: '測ったもの', en: 'What was measured' },
  unmetCaption: {
    ja: '未達成の取組と、目標・実績・対応',
    en: 'Unmet initiatives with target, result and countermeasure',
  },
} as const satisfies Record<string, Said>

/** How many initiatives were missed, the figure by itself. */
export const unmetAnswer = (count: number, language: Language): readonly Span[] =>
  language === 'ja'
    ? [{ text: '届かなかった取組は' }, { text: String(count), tone: 'unmet' }, { text: 'です' }]
    : [
        { text: String(count), tone: 'unmet' },
        { text: ` ${count === 1 ? 'initiative was' : 'initiatives were'} missed` },
      ]
