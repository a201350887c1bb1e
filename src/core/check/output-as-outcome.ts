import { indicatorsOf } from '../evaluation.ts'
import { placeIn, type Rule } from './rule.ts'

const outputs =
  /(?:開催|実施|配布|発行|発信|作成|設置|掲載|投稿|更新|訪問|研修|講座|巡回|会議|説明会|イベント)[^、。]{0,12}(?:回数|数|件数|部数|枚数|箇所数)?$|回数$/
const outputUnits = new Set(['回', '件', '部', '枚', '本', '号', '通', 'か所', '講座', '教室', '日'])

export const outputAsOutcome: Rule<'output-as-outcome'> = {
  id: 'output-as-outcome',
  severity: 'note',
  why: {
    ja: '「どれだけ行ったか」で成果を測っています。住民にとって何が変わったかは分かりません',
    en: 'it counts what was done, not what changed for the residents',
  },
  source: 'アウトカム指標とプロセス指標の区別(docs/glossary.md「指標」)',
  *check({ plan }) {
    for (const { indicator } of indicatorsOf(plan)) {
      const promise = indicator.target?.target
      const unit = promise?.kind === 'threshold' ? promise.unit : ''
      if (indicator.kind === 'outcome' && outputUnits.has(unit) && outputs.test(indicator.name.text))
        yield {
          kind: 'output-as-outcome',
          name: indicator.name.text,
          unit,
          at: placeIn(indicator.name.at, indicator.id),
        }
    }
  },
}
