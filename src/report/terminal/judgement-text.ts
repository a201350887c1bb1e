import type { Rating } from '../../core/scheme/rate.ts'
import type { Scheme } from '../../core/scheme/scheme.ts'
import { sayHint } from '../sentences/hint.ts'
import { bullet, gradedByPerson, gradesHeading, judgementHeadings, sayGradeNeeds } from '../sentences/judgement.ts'
import type { Language, Said } from '../sentences/language.ts'
import { sayMeasure } from '../sentences/measure.ts'
import { asSentence, inRow } from '../sentences/punctuation.ts'
import { sayRemark } from '../sentences/remark.ts'
import { sayRating, verdictWords } from '../sentences/verdict.ts'
import { sayEvidence, sayStep } from '../sentences/working.ts'

function section(heading: Said, lines: readonly string[], language: Language): string {
  if (lines.length === 0) return ''
  return `\n${heading[language]}\n${lines.map((line) => bullet[language] + line).join('\n')}\n`
}

function gradeLines({ grades, verdict, judgement }: Rating, scheme: Scheme, language: Language): string[] {
  return grades.map(({ axis, gradedBy, grade, missing }) => {
    const title = scheme.axes.find(({ id }) => id === axis)?.title[language] ?? axis
    const looked = missing.map((measure) => sayMeasure[measure][language])
    const none = gradedBy === 'person' ? gradedByPerson[language] : sayGradeNeeds(looked, language)
    const differs = verdict !== judgement.verdict ? ` → ${verdictWords[verdict][language]}` : ''
    if (grade !== null) return `${title}: ${grade.id} ${grade.label[language]}${differs}`
    return `${title}: ${gradedBy === 'person' || looked.length > 0 ? none : '―'}`
  })
}

/** A judgement for the terminal: the verdict as one sentence, then its working, the evidence and what was noticed. */
export function judgementText(rating: Rating, scheme: Scheme, language: Language): string {
  const { judgement } = rating
  const said = (words: Said) => asSentence(words[language], language)
  const remarks = judgement.remarks.map((remark) => {
    const { message, remedy } = sayRemark(remark)
    return inRow([said(message), said(remedy)], language)
  })
  const hint = sayHint(rating)
  const working = judgement.working.map((step) => said(sayStep(step)))
  const evidence = judgement.evidence === null ? [] : [said(sayEvidence(judgement.evidence))]
  const named = scheme.id === 'met-unmet' ? [] : gradeLines(rating, scheme, language)
  return [
    `${said(sayRating(rating))}\n`,
    section(judgementHeadings.working, working, language),
    section(judgementHeadings.evidence, evidence, language),
    section(judgementHeadings.remarks, remarks, language),
    section(judgementHeadings.hint, hint === undefined ? [] : [said(hint)], language),
    section(gradesHeading(scheme), named, language),
  ].join('')
}
