import type { Span } from '../document/text.ts'
import { pageWord } from './page.ts'
import { inBrackets, inList } from './punctuation.ts'
import type { Language, Said } from './language.ts'
import { plural, pluralWere } from './plural.ts'

const deckWords = {
  reviewOfPlan: { ja: '運営方針の振り返り', en: 'Review of the policy plan' },
  status: { ja: '達成状況', en: 'Status' },
  activities: { ja: '主な取組', en: 'What was done' },
  unmet: { ja: '届かなかった取組', en: 'What was missed' },
  sources: { ja: '出典と読み方', en: 'Sources and how to read this' },
  goals: { ja: '約束の一覧', en: 'The promises' },
  tally: { ja: '達成状況の件数', en: 'The counts' },
  whatToKnow: { ja: '項目', en: 'Subject' },
  meaning: { ja: '読み方', en: 'How to read it' },
  signs: { ja: '印', en: 'Signs' },
  counting: { ja: '件数', en: 'Counts' },
  rule: { ja: '判定', en: 'Verdicts' },
  relistings: { ja: '再掲', en: 'Listed again' },
  missing: { ja: '欠けているもの', en: 'What is missing' },
  photos: { ja: '資料の写真', en: 'Photos in the document' },
  met: { ja: '達成', en: 'met' },
  unmetSeries: { ja: '未達成', en: 'unmet' },
  open: { ja: '判定なし', en: 'not judged' },
  noGoals: { ja: '資料に課題や取組の記載がありません', en: 'The document names no goals' },
  noCounts: { ja: '資料に件数の記載がなく、一覧から数えました', en: 'No counts are printed; these are counted' },
  countsAgree: { ja: '資料の件数は、一覧から数えた数と合っています', en: 'The printed counts agree with the lists' },
  countsDiffer: {
    ja: '資料の件数と、一覧から数えた数が合わない課題があります',
    en: 'For some goals the printed counts and the lists differ',
  },
  countsPartly: {
    ja: '資料の件数は、取組の一覧がある課題では数えた数と合っています',
    en: 'The printed counts agree wherever the initiatives are listed',
  },
  signsMeaning: {
    ja: '● は達成、◇ は未達成、□ は判定できないもの、― は対象外です。印ひとつが目標ひとつで、薄い印は件数だけが公表された目標です。',
    en: '● is met, ◇ is missed, □ cannot be judged, ― is not applicable. One sign is one target; a paler one was published as a count only.',
  },
  countingMeaning: {
    ja: '「資料の記載」は資料に印刷された件数、「掲載ごと」は再掲もそのつど数えた件数、「取組ごと」はひとつの取組を一度だけ数えた件数です。',
    en: '"Printed" is the count in the document, "by listing" counts what is listed again each time, "by initiative" counts each initiative once.',
  },
  relistingMeaning: {
    ja: '(再掲)は、ほかの戦略にも載っている取組です。主な取組と届かなかった取組には一度だけ載せています。',
    en: 'What is listed again also stands under another strategy; activities and misses show it once.',
  },
  missingMeaning: {
    ja: '目標・実績や対応・改善策が資料にないときは、「資料にありません」と書いています。',
    en: 'Where the document gives no target, result or countermeasure, that is said.',
  },
  readingTitle: {
    ja: 'この資料は、公表された資料を規則で判定して作りました',
    en: 'These slides judge the published document by rule',
  },
} as const satisfies Record<string, Said>

export type DeckWord = keyof typeof deckWords
export const deckWord = (word: DeckWord, language: Language): string => deckWords[word][language]

/** 「」 around a title that may have 「」 itself. */
const quoted = (title: string, language: Language): string =>
  language === 'en' ? `“${title}”` : title.includes('「') ? `『${title}』` : `「${title}」`

/** A name with its number: 経営課題1, 戦略 1-1. */
export const numbered = (level: string, number: string): string => `${level} ${number}`.trim()

/** How many goals there are, and how many promises in them: 6つの経営課題で、69の目標を約束しました. */
export function sayPromises(level: string, goals: number, promises: number, language: Language): string {
  if (goals === 0) return deckWord('noGoals', language)
  if (promises === 0)
    return language === 'ja'
      ? `${level}は${goals}つです`
      : goals === 1
        ? 'There is one goal'
        : `There are ${goals} goals`
  return language === 'ja'
    ? `${goals}つの${level}に、${promises}の目標があります`
    : `${promises} targets stand under ${plural(goals, 'goal')}`
}

type Share = { readonly name: string; readonly met: number; readonly all: number }

/** Between which goals the results lie: 達成は、経営課題3の14のうち12から、経営課題6の7のうち2までです. */
export const sayShares = (best: Share, worst: Share, language: Language): string =>
  language === 'ja'
    ? `達成は、${best.name}の${best.all}のうち${best.met}から、${worst.name}の${worst.all}のうち${worst.met}までです`
    : `Results run from ${best.met} of ${best.all} met (${best.name}) to ${worst.met} of ${worst.all} (${worst.name})`

/** The same for one goal alone. */
export const sayShare = ({ name, met, all }: Share, language: Language): string =>
  language === 'ja' ? `${name}の達成は、${all}のうち${met}です` : `${met} of ${all} met: ${name}`

/** A goal without a single promise or count. */
export const sayNothingListed = (title: string, language: Language): string =>
  language === 'ja'
    ? `${quoted(title, language)}の取組は、資料に載っていません`
    : `${quoted(title, language)} lists no initiative`

type Done = { readonly initiatives: number; readonly activities: number }

/** What was done under a strategy: 「豊かなコミュニティの促進」では、2つの取組で3つのことをしました. */
export function sayDone(title: string, { initiatives, activities }: Done, language: Language): string {
  const name = quoted(title, language)
  if (language === 'en') return `${name}: ${plural(activities, 'activity')} in ${plural(initiatives, 'initiative')}`
  if (activities === 0) return `${name}の取組の写真です`
  return `${name}では、${initiatives}つの取組で${activities}つのことをしました`
}

/** How many initiatives of a goal were missed. */
export const sayMissed = (title: string, count: number, language: Language): readonly Span[] =>
  language === 'ja'
    ? [{ text: `${quoted(title, language)}で、` }, { text: `${count}つの取組が届きませんでした`, tone: 'unmet' }]
    : [{ text: `${quoted(title, language)}: ` }, { text: `${pluralWere(count, 'initiative')} missed`, tone: 'unmet' }]

/** A figure with its place in the source, for who speaks. */
export const sayNote = (words: string, place: string, language: Language): string =>
  place === '' ? words : words + inBrackets(place, language)

/** What a list of pictures holds. */
export const sayPhotos = (captions: readonly string[], language: Language): string =>
  `${deckWord('photos', language)}: ${inList(captions, language)}`

/** The second of three slides about one thing: (2/3). */
export const sayPart = (part: number, of: number, language: Language): string => inBrackets(`${part}/${of}`, language)

/** A name that goes on from the slide before. */
export const sayContinued = (name: string, language: Language): string =>
  name + inBrackets(language === 'ja' ? '続き' : 'continued', language)

/** A title that another slide has already. */
export const sayAnother = (title: string, count: number, language: Language): string =>
  title + inBrackets(language === 'ja' ? `その${count}` : `no. ${count}`, language)

/** What the signs of the cover show. */
export const saySigns = (counts: string, language: Language): string =>
  language === 'ja' ? `目標ひとつを印ひとつで表したもの。${counts}` : `One sign for every target: ${counts}`

/** What the table of a goal's initiatives shows. */
export const sayStatusTable = (name: string, language: Language): string =>
  language === 'ja' ? `${name}の取組と達成状況` : `Initiatives of ${name} with their verdicts`
export const sayActivityTable = (name: string, language: Language): string =>
  language === 'ja' ? `${name}でしたことと、その数` : `What was done under ${name}, with figures`
export const sayUnmetTable = (name: string, language: Language): string =>
  language === 'ja'
    ? `${name}で届かなかった取組の状況、目標と実績、対応・改善策`
    : `What was missed under ${name}: situation, target and result, countermeasure`

/** Target and result in a cell, in two lines. */
export const sayTargetAndResult = (
  target: string | undefined,
  result: string | undefined,
  language: Language,
): string =>
  `${pageWord('target', language)} ${target ?? pageWord('notGiven', language)}\n${pageWord('result', language)} ${result ?? pageWord('notGiven', language)}`
