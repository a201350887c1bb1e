import type { Rating } from '../../core/scheme/rate.ts'
import type { Scheme } from '../../core/scheme/scheme.ts'
import { sayHint } from '../sentences/hint.ts'
import type { Language, Said } from '../sentences/language.ts'
import { sayMeasure } from '../sentences/measure.ts'
import { sayRemark } from '../sentences/remark.ts'
import { sayRating, verdictWords } from '../sentences/verdict.ts'
import { sayEvidence, sayStep } from '../sentences/working.ts'

const headings = {
  working: { ja: '確かめ方', en: 'Working' },
  evidence: { ja: '証拠の強さ', en: 'Evidence' },
  remarks: { ja: '気づいたこと', en: 'Remarks' },
  hint: { ja: '判定するには', en: 'To judge it' },
  scheme: { ja: '評価の型', en: 'Scheme' },
} as const
const byPerson: Said = { ja: '人が付けます', en: 'stated by a person' }
const needs: Said = { ja: '次が分からないため決まりません', en: 'not decided; needs' }
const bullet = { ja: '  ・', en: '  - ' } as const

/** Words as a sentence of its own: 。 in Japanese, a capital and a full stop in English. */
const asSentence = (said: Said, language: Language): string =>
  language === 'ja' ? `${said.ja}。` : `${said.en.charAt(0).toUpperCase()}${said.en.slice(1)}.`

function section(heading: Said, lines: readonly string[], language: Language): string {
  if (lines.length === 0) return ''
  return `\n${heading[language]}\n${lines.map((line) => bullet[language] + line).join('\n')}\n`
}

function gradeLines({ grades, verdict, judgement }: Rating, scheme: Scheme, language: Language): string[] {
  return grades.map(({ axis, gradedBy, grade, missing }) => {
    const title = scheme.axes.find(({ id }) => id === axis)?.title[language] ?? axis
    const looked = missing.map((measure) => sayMeasure[measure][language])
    const none = gradedBy === 'person' ? byPerson[language] : `${needs[language]}: ${looked.join(', ')}`
    const differs = verdict !== judgement.verdict ? ` → ${verdictWords[verdict][language]}` : ''
    if (grade !== null) return `${title}: ${grade.id} ${grade.label[language]}${differs}`
    return `${title}: ${gradedBy === 'person' || looked.length > 0 ? none : '―'}`
  })
}

/** A judgement for the terminal: the verdict as one sentence, then its working, the evidence and what was noticed. */
export function judgementText(rating: Rating, scheme: Scheme, language: Language): string {
  const { judgement } = rating
  const between = language === 'ja' ? '' : ' '
  const remarks = judgement.remarks.map((remark) => {
    const { message, remedy } = sayRemark(remark)
    return asSentence(message, language) + between + asSentence(remedy, language)
  })
  const hint = sayHint(rating)
  const working = judgement.working.map((step) => asSentence(sayStep(step), language))
  const evidence = judgement.evidence === null ? [] : [asSentence(sayEvidence(judgement.evidence), language)]
  const named = scheme.id === 'met-unmet' ? [] : gradeLines(rating, scheme, language)
  const schemeHeading = {
    ja: `${headings.scheme.ja}: ${scheme.title.ja}(${scheme.id} 第${scheme.version}版)`,
    en: `${headings.scheme.en}: ${scheme.title.en} (${scheme.id}, version ${scheme.version})`,
  }
  return [
    `${asSentence(sayRating(rating), language)}\n`,
    section(headings.working, working, language),
    section(headings.evidence, evidence, language),
    section(headings.remarks, remarks, language),
    section(headings.hint, hint === undefined ? [] : [asSentence(hint, language)], language),
    section(schemeHeading, named, language),
  ].join('')
}
