export type Unavailable = 'blank' | 'dash' | 'not-applicable' | 'not-measured'

const dash = /^[-―—─ー‒*＊.…・\s]+$/
const notApplicable =
  /^(?:対象外|該当(?:なし|無し|せず)|非該当|設定(?:なし|無し|せず)|目標(?:なし|設定なし|設定せず)|なし|無し|n\/a|na)$/i
const notMeasured =
  /^(?:未測定|未計測|未調査|未実施|未集計|未確定|未定|未公表|測定(?:せず|不能|不可|なし|していない)|計測(?:せず|不能|不可)|算出(?:不可|不能|せず|できず)|判定(?:不能|不可|できず)|評価(?:困難|不能|不可|せず|できず)|把握(?:せず|できず|困難|不可)|調査(?:中|せず|なし|未実施|実施せず)|集計中|測定中|確認中|検討中|調整中|精査中|中止|データなし|実績なし|不明)$/

/**
 * Whether a folded text says that there is no value: blank, a dash, 対象外 (it does not apply) or 未測定 (nobody measured).
 * These are states, never a zero.
 */
export function unavailable(folded: string): Unavailable | undefined {
  const bare = folded.replace(/^[([「『【]+|[)\]」』】。.]+$/g, '').trim()
  if (folded === '') return 'blank'
  if (dash.test(folded)) return 'dash'
  if (notApplicable.test(bare)) return 'not-applicable'
  return notMeasured.test(bare) ? 'not-measured' : undefined
}
