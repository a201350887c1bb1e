import { indicatorsOf } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Indicator, Plan } from '../plan/plan.ts'
import { placeIn, type Rule } from './rule.ts'

/** Whether a figure is a share of people asked. */
export function isSurveyedShare({ survey, target, actual }: Indicator): boolean {
  const units = [target?.target, actual?.actual].map((figure) =>
    figure !== undefined && 'unit' in figure ? figure.unit : undefined,
  )
  return survey !== undefined && units.includes('%')
}

const numberOfAnswers =
  /(?:^|[^a-z])n ?[=:] ?\d|(?:有効)?回答(?:者|数|者数|総数)?[^\d。]{0,6}\d|回収(?:数|票)[^\d。]{0,4}\d|\d人?(?:が|から|の)(?:有効)?回答/i
const saysN = (text: string | undefined): boolean => text !== undefined && numberOfAnswers.test(fold(text))

/** A remark under the tables (※ 区民アンケート n=530) speaks for all figures of the document. */
const planSaysN = ({ notes }: Plan): boolean => (notes ?? []).some(({ text }) => saysN(text))

const isSaid = ({ survey, name, note, actual }: Indicator): boolean =>
  survey?.sample !== undefined || [name.text, note?.text, actual?.actual.text, actual?.actual.note].some(saysN)

/** Shares that an office counts itself, of all it has on record, unless the words say that people were asked. */
const onRecord = /検診|健診|受診|接種|納税|納付|収納|投票|登録|加入|就学|進学|届出/
const wereAsked = /アンケート|調査|モニター|回答|答え|意識|感じ|思[うっい]|考え|知って|認知|満足|意向|希望/
const isCounted = ({ survey, name: { text } }: Indicator): boolean =>
  survey?.kind === 'unknown' && onRecord.test(text) && !wereAsked.test(text)

export const surveyWithoutN: Rule<'survey-without-n'> = {
  id: 'survey-without-n',
  severity: 'warning',
  why: {
    ja: '何人が答えた調査か分からないと、差が偶然なのかどうか誰にも言えません',
    en: 'without the number of answers nobody can say whether a difference means anything',
  },
  source: '大阪市港区 平成29年度 振り返り: 説明のある未達成9件のうち8件が調査の割合で、回答数の記載がない',
  *check({ plan }) {
    if (planSaysN(plan)) return
    for (const { indicator } of indicatorsOf(plan)) {
      const hasResult = indicator.actual !== undefined && indicator.actual.actual.kind !== 'unavailable'
      if (hasResult && isSurveyedShare(indicator) && !isSaid(indicator) && !isCounted(indicator))
        yield {
          kind: 'survey-without-n',
          name: indicator.name.text,
          at: placeIn(indicator.survey?.at ?? indicator.name.at, indicator.id),
        }
    }
  },
}
