import { compareAmounts, convert } from '../amount/amount.ts'
import type { Indicator } from '../plan/plan.ts'

/** What offices want less of. A sign only: the direction of an indicator is a field and is never taken from its name. */
const wantedLess =
  /待機|犯罪|刑法犯|認知件数|被害|事故|火災|死亡|死者|死傷|負傷|自殺|未収|滞納|苦情|不登校|いじめ|虐待|中退|離職|残業|時間外|超過勤務|待ち時間|待ち日数|所要|排出|ごみ|ゴミ|CO2|CO₂|二酸化炭素|温室効果|エネルギー消費|電力使用|使用量|空き家|空家|放置|不法|散乱|喫煙|肥満|メタボ|該当者|罹患|り患|再発|不安を?感じ|不満|孤立|借入|残高|市債|負担比率|公債費|経常収支比率|欠席|減量|削減後|違反|誤り|ミス|漏水|ハイリスク/
const lessOfALess =
  /(?:削減|減少|解消|改善|解決|検挙|防止|回収|再生利用|リサイクル|資源化|達成|対策|啓発)(?:率|量|数|件数|額|割合|回数)/

/** Whether the base lies above the promise: then a bare promise may well ask for less (基準値 25人 → 目標 10人). */
function promisesLess({ target, baseline }: Indicator): boolean {
  const [promise, base] = [target?.target, baseline?.actual]
  if (promise?.kind !== 'threshold' || base?.kind !== 'amount') return false
  const amount = convert({ value: base.value, unit: base.unit }, promise.unit)
  return amount !== undefined && compareAmounts(amount, { value: promise.value, unit: promise.unit }) > 0
}

/** Whether an indicator is named after something that offices want less of: 待機児童数, 刑法犯認知件数, but not ごみの減量率. */
export const isNamedAsWantedLess = ({ name: { text } }: Indicator): boolean =>
  wantedLess.test(text) && !lessOfALess.test(text)

/**
 * Whether a promise without 以上/以下 and without a direction could mean "at most". It is judged as at least (the bare-number rule);
 * what follows from that assumption alone is no contradiction in the document.
 */
export function couldMeanAtMost(indicator: Indicator): boolean {
  const promise = indicator.target?.target
  if (promise?.kind !== 'threshold' || !promise.implied || indicator.direction !== undefined) return false
  if (promise.comparator !== 'atLeast') return false // a promise of zero means at most, and is judged so
  return isNamedAsWantedLess(indicator) || promisesLess(indicator)
}
