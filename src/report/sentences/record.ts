import type { Reason, Verdict } from '../../core/judge/judgement.ts'
import type { Indicator } from '../../core/plan/plan.ts'
import type { Span } from '../document/text.ts'
import type { Language, Said } from './language.ts'
import { verdictWords } from './verdict.ts'
import { plural } from './plural.ts'

export const indicatorKinds: Record<Indicator['kind'], Said> = {
  outcome: { ja: '成果の指標(アウトカム)', en: 'Outcome indicator' },
  process: { ja: '取組の指標(プロセス)', en: 'Process indicator' },
  withdrawal: { ja: '撤退・再構築の基準', en: 'Withdrawal criterion' },
}

export const sayNoFigures: Said = {
  ja: '目標の数値が資料にないため、規則では確かめられません',
  en: 'The document gives no target, so the rule cannot check it',
}

/** Why a rule gives no verdict, for a reader of the page. */
export const sayOpen: Record<Reason, Said> = {
  'no-actual': { ja: '実績がまだないため、判定していません', en: 'Not judged: there is no result yet' },
  'not-due': { ja: '目標の期限がまだ来ていないため、判定していません', en: 'Not judged: the target is not due yet' },
  'not-measured': { ja: '測定されていないため、判定していません', en: 'Not judged: it was not measured' },
  'not-applicable': { ja: '対象外のため、判定していません', en: 'Not applicable: there is nothing to judge' },
  'no-reference': {
    ja: '比べる相手(前年度の実績や基準の値)が資料にないため、判定していません',
    en: 'Not judged: the figure that it is compared with is not in the document',
  },
  'units-differ': {
    ja: '目標と実績の単位が違い、比べられないため、判定していません',
    en: 'Not judged: target and result are in different units',
  },
  approximate: {
    ja: '「約」「程度」などで境目が決まらないため、判定していません',
    en: 'Not judged: "about" draws no line',
  },
  milestone: {
    ja: '数値でない目標のため、規則では判定していません',
    en: 'Not judged by rule: the target is no figure',
  },
  'direction-unknown': {
    ja: '多いほうがよいのか少ないほうがよいのかが資料にないため、判定していません',
    en: 'Not judged: the document does not say whether more or less is better',
  },
  unreadable: {
    ja: '目標か実績を確かに読み取れないため、判定していません',
    en: 'Not judged: target or result cannot be read for certain',
  },
}

/** What the document prints as the verdict, beside what the rule computes. */
export const sayStated = (
  { text, verdict }: { readonly text: string; readonly verdict: Verdict },
  language: Language,
): string =>
  language === 'ja'
    ? `資料の記載は「${text}」(${verdictWords[verdict].ja})です。`
    : `The document says "${text}" (${verdictWords[verdict].en}).`

const ends: Record<Verdict, { ja: Span; en: Span }> = {
  met: { ja: { text: '目標を達成しました', tone: 'met' }, en: { text: 'met its target', tone: 'met' } },
  unmet: { ja: { text: '目標に届きませんでした', tone: 'unmet' }, en: { text: 'missed its target', tone: 'unmet' } },
  'not-judged': { ja: { text: 'まだ判定できません' }, en: { text: 'cannot be judged yet' } },
  'not-applicable': { ja: { text: '判定の対象外です' }, en: { text: 'is not judged' } },
}

/** A title in 「」, or in 『』 where it has 「」 itself. */
const quoted = (title: string): string => (title.includes('「') ? `『${title}』` : `「${title}」`)

/** The answer of an initiative's page: 「つながりづくりの支援」は / 目標に届きませんでした. */
export function sayInitiative(title: string, verdict: Verdict, language: Language): readonly Span[] {
  return language === 'ja'
    ? [{ text: `${quoted(title)}は、` }, ends[verdict].ja]
    : [{ text: `"${title}" ` }, ends[verdict].en]
}

/** The answer of a goal's or strategy's page: 9つのうち6つを達成. */
export function sayRecord(
  title: string,
  { met, all }: { readonly met: number; readonly all: number },
  language: Language,
): readonly Span[] {
  if (all === 0) return [{ text: title }]
  if (language === 'en')
    return [{ text: `${title}: ` }, { text: `${met} of ${plural(all, 'target')} met`, tone: 'met' }]
  return met === all
    ? [{ text: `${quoted(title)}は、` }, { text: `${all}の目標すべてを達成しました`, tone: 'met' }]
    : [{ text: `${quoted(title)}は、` }, { text: `${all}の目標のうち` }, { text: `${met}を達成しました`, tone: 'met' }]
}
