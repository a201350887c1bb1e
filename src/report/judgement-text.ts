import type { Rating } from '../core/scheme/rate.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import type { Language, Said } from './sentences/language.ts'
import { sayRemark } from './sentences/remark.ts'
import { sayVerdict, verdictWords } from './sentences/verdict.ts'
import { sayEvidence, sayStep } from './sentences/working.ts'

const headings = {
  working: { ja: '確かめ方', en: 'Working' },
  evidence: { ja: '証拠の強さ', en: 'Evidence' },
  remarks: { ja: '気づいたこと', en: 'Remarks' },
  scheme: { ja: '評価の型', en: 'Scheme' },
} as const
const byPerson: Said = { ja: '人が付けます', en: 'stated by a person' }
const needs: Said = { ja: '次が分からないため決まりません', en: 'not decided; needs' }

function section(heading: Said, lines: readonly string[], language: Language): string {
  return lines.length === 0 ? '' : `\n${heading[language]}\n${lines.map((line) => `  ・${line}`).join('\n')}\n`
}

function gradeLines({ grades, verdict, judgement }: Rating, scheme: Scheme, language: Language): string[] {
  return grades.map(({ axis, gradedBy, grade, missing }) => {
    const title = scheme.axes.find(({ id }) => id === axis)?.title[language] ?? axis
    const none =
      gradedBy === 'person'
        ? byPerson[language]
        : missing.length > 0
          ? `${needs[language]}: ${missing.join(', ')}`
          : '―'
    const differs = verdict !== judgement.verdict ? ` → ${verdictWords[verdict][language]}` : ''
    return `${title}: ${grade === null ? none : `${grade.id} ${grade.label[language]}${differs}`}`
  })
}

/** A judgement for the terminal: the verdict as one sentence, then its working, the evidence and what was noticed. */
export function judgementText(rating: Rating, scheme: Scheme, language: Language): string {
  const { judgement } = rating
  const end = language === 'ja' ? '。' : '.'
  const remarks = judgement.remarks.map((remark) => {
    const { message, remedy } = sayRemark(remark)
    return `${message[language]}${end}${language === 'ja' ? '' : ' '}${remedy[language]}${end}`
  })
  const named = scheme.id === 'met-unmet' ? [] : gradeLines(rating, scheme, language)
  return [
    `${sayVerdict(judgement)[language]}${end}\n`,
    section(
      headings.working,
      judgement.working.map((step) => sayStep(step)[language] + end),
      language,
    ),
    section(
      headings.evidence,
      judgement.evidence === null ? [] : [sayEvidence(judgement.evidence)[language] + end],
      language,
    ),
    section(headings.remarks, remarks, language),
    section(
      {
        ja: `${headings.scheme.ja}: ${scheme.title.ja}(${scheme.id} 第${scheme.version}版)`,
        en: `${headings.scheme.en}: ${scheme.title.en} (${scheme.id}, version ${scheme.version})`,
      },
      named,
      language,
    ),
  ].join('')
}
