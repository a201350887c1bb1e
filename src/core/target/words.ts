import type { Comparator, Direction } from './target.ts'

/** The vocabulary of promises: what each word means, and the patterns made of them. Source: the notations listed in docs/glossary.md. */

const afterNumber: readonly (readonly [string, Comparator])[] = [
  ['以上', 'atLeast'],
  ['以下', 'atMost'],
  ['以内', 'atMost'],
  ['未満', 'lessThan'],
  ['を?下(?:回|まわ)らない|を?割(?:ら|り込ま)ない', 'atLeast'],
  ['を?上(?:回|まわ)らない|を?[超越]えない', 'atMost'],
  ['を?[超越]え(?:る|て)?', 'moreThan'],
  ['を?超過', 'moreThan'],
  ['超', 'moreThan'],
  ['を?上(?:回|まわ)(?:る|って)?', 'moreThan'],
  ['を?下(?:回|まわ)(?:る|って)?|に?満たない', 'lessThan'],
  ['より(?:多|大き|高)[いく]', 'moreThan'],
  ['より(?:少な|小さ|低)[いく]', 'lessThan'],
  ['ちょうど', 'equals'],
  ['と(?:同じ|等しい)', 'equals'],
]
const beforeNumber: readonly (readonly [string, Comparator])[] = [
  ['[≧≥]|>=', 'atLeast'],
  ['[≦≤]|<=', 'atMost'],
  ['>', 'moreThan'],
  ['<', 'lessThan'],
  ['=', 'equals'],
  ['最低(?:でも)?', 'atLeast'],
  ['少なくとも', 'atLeast'],
  ['最大(?:でも)?', 'atMost'],
  ['上限', 'atMost'],
  ['下限', 'atLeast'],
]
type Change = 'increase' | 'decrease' | 'improve'
const changes: readonly (readonly [string, Change])[] = [
  [
    '増加|増大|増額|増し?(?:やす|える)?|上昇|向上|アップ|引き?上げ|拡大|伸ばす|伸び|高める|上積み|上乗せ|プラス',
    'increase',
  ],
  ['減少|減額|減量|減(?:らす|る)?|削減|節減|縮減|低減|低下|縮小|短縮|抑制|ダウン|引き?下げ|圧縮|マイナス', 'decrease'],
  ['改善|良化', 'improve'],
]
/** Only against another figure: 市平均より5ポイント高い. Alone (80%を上回る) they compare. */
const distances: readonly (readonly [string, Change])[] = [
  ['高[いく]|多[いく]|上(?:回|まわ)る', 'increase'],
  ['低[いく]|少な[いく]|下(?:回|まわ)る', 'decrease'],
]

const anyOf = (words: readonly (readonly [string, unknown])[]) => `(?:${words.map(([pattern]) => pattern).join('|')})`
function meaning<Meaning>(words: readonly (readonly [string, Meaning])[]) {
  const compiled = words.map(([pattern, meant]) => ({ pattern: new RegExp(`^(?:${pattern})$`), meant }))
  return (written: string): Meaning | undefined =>
    written === '' ? undefined : compiled.find(({ pattern }) => pattern.test(written.trim()))?.meant
}

/** 以上, 未満, を超える …, after the number. */
export const COMPARATOR = anyOf(afterNumber)
/** ≧, 最低 …, before the number. */
export const LEADING = anyOf(beforeNumber)
/** 増加, 削減, 改善 … */
export const CHANGE = anyOf(changes)
/** How far from another figure: 高い, 下回る. */
export const DISTANCE = anyOf(distances)
export const comparatorAfter = meaning(afterNumber)
/** The same for a unit: a place is better the smaller it is, so 10位以上 is tenth or better. */
export function comparatorOn(written: string, unit: string): Comparator | undefined {
  const comparator = comparatorAfter(written)
  return unit === '位' && comparator !== undefined && written !== '以内' ? reverse(comparator) : comparator
}
export const comparatorBefore = meaning(beforeNumber)
export const changeMeant = meaning([...changes, ...distances])

/** 約, おおむね … before and 程度, 前後 … after the number: about. */
export const ABOUT_BEFORE = '(?:約|およそ|おおよそ|おおむね|概ね|凡そ|ほぼ|目安|見込み?|推計|推定|概算)[:は ]?'
export const ABOUT_AFTER =
  '(?:程度|前後|ほど|くらい|ぐらい|内外|余り?|強|弱|台(?:前半|半ば|後半)?|見込み?|を?(?:目安|目途|目処|めど)(?:に|とする)?|付近)'

/** What may follow a complete promise without changing it: 3回以上開催, 80%以上を維持する, 80%とする. */
export const TAIL =
  '(?: ?(?:を|に|の|と|で|が|へ|も)?(?:維持|確保|達成|継続|実施|開催|設置|配布|発行|配信|更新|掲載|訪問|参加|受講|提供|発信|登録|利用|来場|認定|作成|整備|支援|巡回|出展|投稿|育成|養成|交付|受付|回収|締結|活動|公開|運営|開設|獲得|到達|対応|処理|目標|めざ(?:す|します)|目指(?:す|します)|する|なる|とする|にする|保つ|出席|普及|拡大|設定|回答|実現)(?:して|する|し|させる|を?目指す|をめざす|すること|できる|こと|している|とする|します|者|会)?(?:いる|いく)?(?:こと)?)?'

/** What a limit is about, after it: 80%以上の区民が知っている. Nothing that changes it (増, 減, ない, 比) and no second promise. */
export const ABOUT_WHOM =
  '(?:の|が|に|で)(?![^▢◷]{0,30}(?:増|減|改善|向上|上昇|低下|低減|縮|削|伸|未|ない|比|差|達成|まで))[^▢◷、。;→]{1,30}'

/** 80%まで向上, 10件に削減: the verb says which way. */
export const RAISE = '(?:まで|に|へ)(?:向上|上昇|引き?上げ|増や|高め|拡大|増加|伸ば)\\S{0,6}'
export const LOWER =
  '(?:以下に|以内に|まで|に|へ)(?:削減|縮減|節減|減ら|抑え|抑制|縮小|短縮|低減|引き?下げ|減少)\\S{0,6}'

/** Several years or persons counted together. In 延べ床面積 and 合計特殊出生率 the word is part of a name. */
export const CUMULATIVE = /累計|累積|(?:延べ|のべ)(?!床|面積)|合計(?!特殊|所得)|総計|通算/

/** Verbs of a promise that is done or not done: 策定, 整備完了, 継続実施; and all of something: 全校, すべての施設. */
export const MILESTONE =
  /策定|作成|整備|完了|完成|実施|継続|開始|設置|開設|検討|構築|推進|導入|公表|開催|改定|改訂|改正|改修|締結|供用|着手|竣工|着工|運用|維持|充実|強化|普及|確立|拡充|実現|制定|施行|支援|周知|調査|設計|工事|移転|廃止|見直|立ち?上げ|組成|設立|認定|取得|発行|配置|選定|決定|確保|育成|浸透|定着|促進|把握|分析|共有|提言|公開|稼働|活用|創設|創出|統合|更新|試行|モデル|^全(?:て|部|員|校|区|市|園|町|世帯|地域|施設|団体|職員|小|中|対象)|^すべて|有り?$|あり$|する$/

/** 増加率, 達成率 …: the word is part of a name, not a change. */
export const NAME_GOES_ON = '(?![率数量額幅])'

const reversed: Readonly<Record<Comparator, Comparator>> = {
  atLeast: 'atMost',
  atMost: 'atLeast',
  moreThan: 'lessThan',
  lessThan: 'moreThan',
  equals: 'equals',
}

/** A decrease of at least 5% is a result of at most 95%. */
export const reverse = (comparator: Comparator): Comparator => reversed[comparator]
export const betterWay = (direction: Direction): Comparator => (direction === 'up' ? 'atLeast' : 'atMost')
