import { decimal, type DecimalText } from '../decimal.ts'

/** A unit as offices write it (%, 人, 団体, kg/年); '' where a number stands alone. */
export type Unit = string

/** What can be converted into what: units of one dimension differ by a factor. Every counter (人, 団体, 地域 …) is a dimension of its own. */
type Measure = { readonly dimension: string; readonly factor: DecimalText }

const measures: Readonly<Record<Unit, Measure>> = {
  '%': { dimension: 'ratio', factor: '1' },
  割: { dimension: 'ratio', factor: '10' },
  '‰': { dimension: 'ratio', factor: '0.1' },
  秒: { dimension: 'time', factor: '1' },
  分: { dimension: 'time', factor: '60' },
  時間: { dimension: 'time', factor: '3600' },
  日: { dimension: 'days', factor: '1' },
  週間: { dimension: 'days', factor: '7' },
  か月: { dimension: 'months', factor: '1' },
  年: { dimension: 'months', factor: '12' },
  mg: { dimension: 'mass', factor: '0.001' },
  g: { dimension: 'mass', factor: '1' },
  kg: { dimension: 'mass', factor: '1000' },
  t: { dimension: 'mass', factor: '1000000' },
  mm: { dimension: 'length', factor: '0.001' },
  cm: { dimension: 'length', factor: '0.01' },
  m: { dimension: 'length', factor: '1' },
  km: { dimension: 'length', factor: '1000' },
  '㎡': { dimension: 'area', factor: '1' },
  a: { dimension: 'area', factor: '100' },
  ha: { dimension: 'area', factor: '10000' },
  '㎢': { dimension: 'area', factor: '1000000' },
  mL: { dimension: 'volume', factor: '0.001' },
  L: { dimension: 'volume', factor: '1' },
  kL: { dimension: 'volume', factor: '1000' },
  '㎥': { dimension: 'volume', factor: '1000' },
  Wh: { dimension: 'energy', factor: '1' },
  kWh: { dimension: 'energy', factor: '1000' },
  MWh: { dimension: 'energy', factor: '1000000' },
  GWh: { dimension: 'energy', factor: '1000000000' },
  kW: { dimension: 'power', factor: '1' },
  MW: { dimension: 'power', factor: '1000' },
  ppb: { dimension: 'concentration', factor: '0.001' },
  ppm: { dimension: 'concentration', factor: '1' },
}

/** Other spellings of a unit. Only true synonyms: 品目 is not 品, 団体 is not 人. */
const spellings: Readonly<Record<Unit, readonly string[]>> = {
  '%': ['パーセント', 'percent', '%', '㌫'],
  ポイント: ['ポイント', 'pt', 'Pt', 'pts', '%ポイント', 'パーセントポイント', 'percentage points', 'points'],
  人: ['人', '名', 'people'],
  日: ['日', '日間'],
  週間: ['週間'],
  か月: ['か月', 'ヶ月', 'カ月', 'ヵ月', 'ケ月', '箇月', 'か月間', 'ヶ月間', 'カ月間', 'ヵ月間', 'ケ月間', '箇月間'],
  年: ['年', '年間'],
  t: ['t', 'トン', '㌧'],
  kg: ['kg', 'KG', 'Kg', '㎏', 'キログラム'],
  g: ['g', 'グラム'],
  m: ['m', 'メートル', '㍍'],
  cm: ['cm', '㎝'],
  mm: ['mm', '㎜'],
  km: ['km', '㎞', 'キロメートル'],
  '㎡': ['㎡', 'm2', 'm²', '平方メートル', '平米'],
  '㎢': ['㎢', 'km2', 'km²', '平方キロメートル'],
  '㎥': ['㎥', 'm3', 'm³', '立方メートル'],
  ha: ['ha', 'ヘクタール', '㏊', '㌶'],
  a: ['a', 'アール'],
  L: ['L', 'l', 'ℓ', 'リットル'],
  kL: ['kL', 'kl', 'キロリットル'],
  mL: ['mL', 'ml', 'ミリリットル'],
  時間: ['時間'],
  分: ['分', '分間'],
  秒: ['秒', '秒間'],
  か所: ['か所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所', '箇所', '個所'],
  円: ['円', 'yen'],
}

/** Counters that offices use daily. Others are understood as they come; these are recognised in front of other words (3回開催). */
const counters =
  '世帯 件 地域 店舗 団体 社 品目 品 回 基 戸 歩 校 園 組 台 冊 枚 本 点 位 倍 部 種類 事業 施設 区 町 村 市 か国 棟 室 頭 匹 羽 個 箱 席 隻 便 床 例 票 項目 講座 教室 事業所 事業者 企業 商店街 町会 学級 チーム グループ クラブ サークル コース テーマ 作品 商品 路線 駅 人日 人回 件数 号 通 分野 拠点 会場 メニュー プロジェクト フォロワー アクセス ページ 県 カ国 つ 機関 学校 家庭 ルート ポスト セット か年 食 軒 店 杯 着 泊 灯 袋 人分 組織 自治会 町内会 区画 地区 学区 校区 小学校区 コマ 手続き 手続 申請 サービス 案件 言語 か国語 曲 株 鉢 束 巻 試合 種目 競技 館 橋 集落 自治体 市町村 都道府県 大学 高校 中学校 小学校 保育所 保育園 幼稚園 病院 薬局 医療機関 科目 単位 動画 記事 投稿 端末 アカウント ダウンロード 登録 口 応募 提案 意見 相談 苦情 契約 物件 両 面 区間 停留所'.split(
    ' ',
  )

const canonical = new Map<string, Unit>()
for (const unit of [...Object.keys(measures), ...counters]) canonical.set(unit, unit)
for (const [unit, others] of Object.entries(spellings)) for (const spelling of others) canonical.set(spelling, unit)

/** The usual spelling of a unit that is known; undefined for one that is not. */
export const knownUnit = (written: string): Unit | undefined => canonical.get(written)

export const longestUnit = Math.max(...[...canonical.keys()].map((unit) => unit.length))

/** The unit of a difference: two percentages differ by ポイント, everything else by its own unit. */
export const differenceUnit = (unit: Unit): Unit => (unit === '%' ? 'ポイント' : unit)

/** `kg/年` is kg per 年. */
const parts = (unit: Unit): [Unit, string] => {
  const slash = unit.indexOf('/')
  return slash < 0 ? [unit, ''] : [unit.slice(0, slash), unit.slice(slash)]
}

/** The factor from one unit to another ('時間' → '分' is 3600 / 60); undefined where there is none (人 → 団体, kg/年 → kg/日). */
export function conversion(
  from: Unit,
  to: Unit,
): { readonly times: DecimalText; readonly over: DecimalText } | undefined {
  if (from === to) return { times: '1', over: '1' }
  const [unit, per] = parts(from)
  const [otherUnit, otherPer] = parts(to)
  const [a, b] = [measures[unit], measures[otherUnit]]
  if (a === undefined || b === undefined || a.dimension !== b.dimension || per !== otherPer) return undefined
  return { times: a.factor, over: b.factor }
}

const composed = new Set(['time', 'months', 'mass', 'length'])

/** Whether a unit may have finer parts written after it (2時間30分, 3年6か月). */
export const hasFiner = (unit: Unit): boolean => composed.has(measures[unit]?.dimension ?? '')

/** Whether one unit is a finer part of another, so that they may stand together: 分 after 時間 in 2時間30分. */
export function isFiner(unit: Unit, than: Unit): boolean {
  const [a, b] = [measures[unit], measures[than]]
  if (a === undefined || b === undefined || a.dimension !== b.dimension) return false
  return composed.has(a.dimension) && decimal(a.factor).lt(decimal(b.factor))
}
