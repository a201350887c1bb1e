import type { Countermeasure } from '../../../core/plan/plan.ts'
import { placeOf, type Draft, type Placed } from './draft.ts'

const indicatorChanges =
  /(?:業績目標|指標|目標(?:値|設定|数値)?|目標指標|評価指標)(?:自体|そのもの|の設定)?(?:を|の|について)?(?:、)?(?:変更|見直|改め|差し替|置き換|再設定|廃止|入れ替)/
const none =
  /^(?:なし|無し|特になし|-|―|—|–|.{0,12}(?:が|は)?資料に(?:あり|記載(?:があり|され(?:て(?:い|おり)?)?)?)ません)$/

/** Whether words of a countermeasure say that the indicator itself is replaced. */
export const replacesIndicator = (text: string): boolean => indicatorChanges.test(text)

/** 対応・改善策 as it stands; undefined for a blank, a dash, or the remark that there is none. Says whether it replaces the indicator itself. */
export function countermeasureOf(draft: Draft, owner: string, cell: Placed): Countermeasure | undefined {
  const text = cell.text.trim()
  if (text === '' || none.test(text)) return undefined
  const changes = replacesIndicator(text)
  return {
    id: draft.giveId('countermeasure', owner, text.slice(0, 80)),
    text,
    at: placeOf(cell),
    ...(changes ? { changesIndicator: true as const } : {}),
  }
}
