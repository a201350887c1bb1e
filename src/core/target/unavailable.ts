export type Unavailable = 'blank' | 'dash' | 'not-applicable' | 'not-measured'

const dash = /^[-―—─ー‒*＊.…・\s]+$/
const dashWithUnit = /^[-―—─ー‒]+ ?(?:%|人|件|回|団体|か所|円|世帯|ポイント)?$/
const notApplicable =
  /^(?:対象外|(?:該当|対象)者?(?:なし|無し|無|せず)|非該当|(?:目標値?の?)?設定(?:なし|無し|無|せず)|目標値?(?:の?設定)?(?:なし|無し)|(?:目標値?)?未設定|n\/a|na)$/i
const none = /^(?:なし|無し|無)$/
/** Nothing more than the reason may stand before: no number, unless it is a year, a month or a day. */
const because = String.raw`(?:(?:\D|\d{1,4}(?=\s?[年月日])){0,40}(?:ため|ので|により|による|影響で?|につき|から|[、,\s年度月頃旬末天にはで]|ごろ|以降|時点))?`
const undone = [
  '未(?:測定|計測|調査|実施|集計|確定|定|公表|開催|回答|把握|算出)',
  '(?:非公表|中止|休止|延期|見送り|休館|休校|不明|(?:後日|今後|別途|次年度)公表)',
  '(?:測定|計測|調査|実施|集計|算定|算出|公表|確定|把握|評価|判定|開催|実績|データ|数値|結果|回答)値?(?:は|を|が)?(?:実施)?(?:せず|できず|できない|していない|されていない|不能|不可|困難|なし|無し|待ち|見送り|中止|延期|休止|未実施|未定)',
  '(?:測定|計測|調査|集計|算定|算出|公表|公開|確定|把握|判明|発表)(?:の)?予定',
  '(?:調査|集計|測定|確認|検討|調整|精査|算定|分析|作業)中',
].join('|')
const notMeasured = new RegExp(
  String.raw`^${because}(?:${undone})(?:した|です|である|となった|となり|とした|のため|(?:の)?予定)?$`,
)

/**
 * Whether a folded text says that there is no value: blank, a dash, 対象外 (it does not apply) or 未測定, 集計中, 災害のため中止 (nobody measured).
 * These are states, never a zero. A lone なし means no target beside a promise, and no more than a dash beside a result.
 */
export function unavailable(folded: string, of: 'target' | 'actual'): Unavailable | undefined {
  if (folded === '') return 'blank'
  if (folded.length > 80) return undefined
  if (dash.test(folded)) return 'dash'
  const bare = folded.replace(/^[([「『【]+|[)\]」』】。.]+$/g, '').trim()
  if (notApplicable.test(bare)) return 'not-applicable'
  if (none.test(bare)) return of === 'target' ? 'not-applicable' : 'dash'
  if (notMeasured.test(bare)) return 'not-measured'
  const noted = /^([^()]{0,8})\(([^()]{1,40})\)$/.exec(folded)
  if (!dashWithUnit.test((noted?.[1] ?? folded).trim())) return undefined
  const why = noted?.[2] === undefined ? undefined : unavailable(noted[2], of)
  return why === 'not-measured' || why === 'not-applicable' ? why : 'dash'
}
