import { indicatorsOf } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'
import { isSurveyedShare } from './survey-without-n.ts'

const speaksOfRespondents = /回答者|モニターのうち|モニター(?:の|に占める)割合|モニター回答/

export const panelReadAsPopulation: Rule<'panel-read-as-population'> = {
  id: 'panel-read-as-population',
  severity: 'warning',
  why: {
    ja: 'モニターは自分から応募した人たちで、無作為に選ばれた区民ではありません。結果は回答者のもので、区民全体の割合とは言えません',
    en: 'monitors volunteered; their answers describe themselves, not the residents',
  },
  source: '調査の決まり: モニター調査には誤差を付けず、回答者の数値として読む(docs/glossary.md「調査」)',
  *check({ plan }) {
    for (const { indicator } of indicatorsOf(plan)) {
      if (
        indicator.survey?.kind === 'panel' &&
        isSurveyedShare(indicator) &&
        !speaksOfRespondents.test(indicator.name.text)
      )
        yield {
          kind: 'panel-read-as-population',
          name: indicator.name.text,
          at: placeIn(indicator.name.at, indicator.id),
        }
    }
  },
}
