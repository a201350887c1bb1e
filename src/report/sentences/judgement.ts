import type { Scheme } from '../../core/scheme/scheme.ts'
import type { Language, Said } from './language.ts'
import { sayVersion } from './version.ts'

type Part = 'working' | 'evidence' | 'remarks' | 'hint' | 'scheme'

/** What stands over each part of a judgement at the terminal. */
export const judgementHeadings: Readonly<Record<Part, Said>> = {
  working: { ja: '確かめ方', en: 'Working' },
  evidence: { ja: '証拠の強さ', en: 'Evidence' },
  remarks: { ja: '気づいたこと', en: 'Remarks' },
  hint: { ja: '判定するには', en: 'To judge it' },
  scheme: { ja: '評価の型', en: 'Scheme' },
}

/** The heading of the grades: of which scheme they are, in which version. */
export const gradesHeading = ({ id, title, version }: Pick<Scheme, 'id' | 'title' | 'version'>): Said => ({
  ja: `${judgementHeadings.scheme.ja}: ${title.ja}(${id} ${sayVersion(version, 'ja')})`,
  en: `${judgementHeadings.scheme.en}: ${title.en} (${id}, ${sayVersion(version, 'en')})`,
})

/** A grade that a person gives. */
export const gradedByPerson: Said = { ja: '人が付けます', en: 'stated by a person' }

/** Why a grade is open: what it looks at is not known. `measures`: in words. */
export const sayGradeNeeds = (measures: readonly string[], language: Language): string =>
  `${{ ja: '次が分からないため決まりません', en: 'not decided; needs' }[language]}: ${measures.join(', ')}`

/** What stands before each line of a list at the terminal. */
export const bullet: Said = { ja: '  ・', en: '  - ' }
