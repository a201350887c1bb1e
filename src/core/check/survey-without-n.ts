import { indicatorsOf } from '../evaluation.ts'
import type { Indicator } from '../plan/plan.ts'
import { placeIn, type Rule } from './rule.ts'

/** Whether a figure is a share of people asked. */
export function isSurveyedShare({ survey, target, actual }: Indicator): boolean {
  const units = [target?.target, actual?.actual].map((figure) =>
    figure !== undefined && 'unit' in figure ? figure.unit : undefined,
  )
  return survey !== undefined && units.includes('%')
}

export const surveyWithoutN: Rule<'survey-without-n'> = {
  id: 'survey-without-n',
  severity: 'warning',
  why: {
    ja: '何人が答えた調査か分からないと、差が偶然なのかどうか誰にも言えません',
    en: 'without the number of answers nobody can say whether a difference means anything',
  },
  source: '大阪市港区 平成29年度 振り返り: 説明のある未達成9件のうち8件が調査の割合で、回答数の記載がない',
  *check({ plan }) {
    for (const { indicator } of indicatorsOf(plan)) {
      if (isSurveyedShare(indicator) && indicator.survey?.sample === undefined)
        yield {
          kind: 'survey-without-n',
          name: indicator.name.text,
          at: placeIn(indicator.survey?.at ?? indicator.name.at, indicator.id),
        }
    }
  },
}
