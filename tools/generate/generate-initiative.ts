import type { Indicator, Initiative } from '../../src/core/plan/plan.ts'
import { readQuantities } from '../../src/read/published-text/draft/quantities.ts'
import { generateIndicator, type GeneratedVerdict } from './generate-indicator.ts'
import type { InitiativeOutline } from './outline.ts'
import { createRandom, type Random } from './random.ts'
import { nextSteps, reasons, sentences } from './words.ts'

type Year = { readonly seed: number; readonly fiscalYear: number }

/** Misses for which no answer was written, in a hundred: the first thing that a council asks about. */
const unanswered = 3

export const paragraph = (random: Random, count: number): string => random.shuffle(sentences).slice(0, count).join('')

/** Unmet when one promise was missed; open when one was not measured; else met. */
export function verdictOf(indicators: readonly Indicator[]): GeneratedVerdict {
  const verdicts = new Set(indicators.map(({ stated }) => stated?.verdict))
  if (verdicts.has('unmet')) return 'unmet'
  return verdicts.has('not-judged') ? 'not-judged' : 'met'
}

function activitiesOf(random: Random, { id, subject }: InitiativeOutline): Initiative['activities'] {
  const texts = random.shuffle([
    `${subject}の説明の場を開き、延べ${random.whole(20, 900)}人が参加(${random.whole(2, 12)}回)`,
    `広報紙と掲示板での紹介(各${random.whole(2, 12)}回)`,
    `協力する店と団体の登録(${random.whole(5, 40)}店舗・${random.whole(3, 25)}団体)`,
    `${subject}の担い手を育てる講座(${random.whole(1, 6)}回・${random.whole(8, 60)}人)`,
    `関係する窓口との打合せと、手順の見直し`,
    `案内の作成と配布(${random.whole(2, 40) * 100}部)`,
  ])
  return texts.slice(0, random.whole(1, 3)).map((text, index) => ({
    id: `activity-${id.slice(-8)}-${index + 1}`,
    text,
    quantities: readQuantities(text),
  }))
}

/** What the table of misses says, as the decks write it: 指標 〔目標〕… 〔実績〕… */
function situationOf(indicators: readonly Indicator[]): string {
  const missed = indicators.find(({ stated }) => stated?.verdict === 'unmet')
  return `${missed?.name.text ?? ''} 〔目標〕${missed?.target?.target.text ?? ''} 〔実績〕${missed?.actual?.actual.text ?? ''}`
}

function answerOf(random: Random, { id }: InitiativeOutline, indicators: readonly Indicator[]): Partial<Initiative> {
  const [first, second] = random.shuffle(nextSteps)
  const missed = { situation: { text: situationOf(indicators) }, problem: { text: random.pick(reasons) } }
  if (random.chance(unanswered)) return missed
  return { ...missed, countermeasure: { id: `countermeasure-${id.slice(-8)}`, text: `${first ?? ''}${second ?? ''}` } }
}

function money(thousands: number) {
  return { value: String(thousands * 1000), unit: '円' as const, text: `${thousands.toLocaleString('en')}千円` }
}

function budgetOf(random: Random, fiscalYear: number): Initiative['budget'] {
  const thousands = random.whole(80, 30_000)
  return [fiscalYear - 2, fiscalYear - 1, fiscalYear].map((year) => {
    const budget = Math.floor((thousands * random.whole(85, 115)) / 100)
    return {
      fiscalYear: year,
      budget: money(budget),
      ...(year < fiscalYear ? { settlement: money(Math.floor((budget * random.whole(70, 100)) / 100)) } : {}),
    }
  })
}

/** An initiative in a year: its promises and results, what was done, and the answer where a promise was missed. */
export function generateInitiative(outline: InitiativeOutline, { seed, fiscalYear }: Year): Initiative {
  const { id, subject, title, section } = outline
  const fixed = createRandom(`initiative ${seed} ${id}`)
  const yearly = createRandom(`initiative ${seed} ${id} ${fiscalYear}`)
  const indicators = Array.from({ length: fixed.chance(15) ? 2 : 1 }, (_, index) =>
    generateIndicator(outline, { index, seed, fiscalYear }),
  )
  return {
    id,
    title: { text: title },
    otherTitles: [],
    section: { text: section },
    content: { text: `${subject}を地域に根づかせる。${paragraph(fixed, 3)}` },
    indicators,
    activities: activitiesOf(yearly, outline),
    photos: fixed.chance(15)
      ? [{ id: `photo-${id.slice(-8)}`, caption: `${subject}のようす`, alt: `${subject}に集まった人たち` }]
      : [],
    ...(verdictOf(indicators) === 'unmet' ? answerOf(yearly, outline, indicators) : {}),
    review: { midYear: { text: paragraph(yearly, 2) }, yearEnd: { text: paragraph(yearly, 2) } },
    budget: budgetOf(yearly, fiscalYear),
  }
}
