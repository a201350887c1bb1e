import { indicatorsOf } from '../evaluation.ts'
import { fold } from '../fold.ts'
import type { Indicator } from '../plan/plan.ts'
import { isHabit } from './habit.ts'
import { placeIn, type Rule, type Sighting } from './rule.ts'

const figures = new Set(['threshold', 'approximate', 'amount', 'range', 'ladder'])
type Figure = { readonly kind: string; readonly unit?: string | undefined; readonly text: string }

const isFigure = (figure: Figure | undefined): figure is Figure => figure !== undefined && figures.has(figure.kind)
const isUnitless = (figure: Figure | undefined) => isFigure(figure) && figure.unit === ''

/** Figures that have no unit by their nature, and names that say what is counted (開催回数, 世帯数, 相談件数). */
const needsNone =
  /(?:死亡|出生|罹患|婚姻|離婚)率|人口(?:10万|1?千|1,?000|1?万)人?(?:対|当)|指数|係数|倍率|財政力|偏差値|スコア|得点|評点|平均点|順位|GPA|pH|段階|レベル|(?:人|件|回|世帯|団体|社|校|施設|か所|箇所|ヶ所|カ所|戸|台|冊|部|店舗|棟|日|時間|事業所|企業|品目|種類)数(?:\(.*\))?$/

function unitlessIn({ id, target, actual, name }: Indicator): Sighting<'unit-missing'> | undefined {
  if (needsNone.test(fold(name.text))) return undefined
  const [promise, result] = [target?.target, actual?.actual]
  const common = { kind: 'unit-missing', name: name.text } as const
  if (isUnitless(promise)) return { ...common, of: 'target', text: promise?.text ?? '', at: placeIn(target?.at, id) }
  if (isUnitless(result)) return { ...common, of: 'actual', text: result?.text ?? '', at: placeIn(actual?.at, id) }
  return undefined
}

export const unitMissing: Rule<'unit-missing'> = {
  id: 'unit-missing',
  severity: 'warning',
  why: { ja: '単位のない数字は、割合なのか人数なのか分かりません', en: 'a number without a unit could be anything' },
  source: '集計と公開データの決まり(数値には単位を記載する)',
  *check({ plan }) {
    const all = [...indicatorsOf(plan)].filter(
      ({ indicator: { target, actual } }) => isFigure(target?.target) || isFigure(actual?.actual),
    )
    const found = all.flatMap(({ indicator }) => unitlessIn(indicator) ?? [])
    const [first] = found
    if (first !== undefined && isHabit(found.length, all.length)) yield { ...first, count: found.length }
    else yield* found
  },
}
