import { makeOds } from './make-ods.ts'
import { makeXlsx, type MadeCell } from './make-xlsx.ts'

const rate = (number: number): MadeCell => ({ number, format: '0.0%' })
const count = (number: number, unit: string): MadeCell => ({ number, format: `#,##0"${unit}"` })
/** A day as Excel shows it by the era: 令和6年5月20日. */
const eraDay = '[$-411]ggge"年"m"月"d"日"'
const percent = (formula: string, gives: number): MadeCell => ({ formula, gives, format: '0.0%' })

const headOfIndicators = (year: string): (readonly MadeCell[])[] => [
  ['具体的取組', '指標', '担当', year, null, '達成状況'],
  [null, null, null, '目標値', '実績値', null],
]
const mergedHead = (row: number) => [
  `D${row}:E${row}`,
  ...['A', 'B', 'C', 'F'].map((column) => `${column}${row}:${column}${row + 1}`),
]

/** The list of indicators of an invented town: title rows, a date in the corner, a head of two rows, two tables on a sheet, another sheet, formulas. */
export const exampleIndicators = () =>
  makeXlsx([
    {
      name: '指標一覧',
      rows: [
        ['しらかば市 北区 令和5年度 運営方針 指標の達成状況'],
        ['令和5年4月1日から令和6年3月31日まで'],
        [null, null, null, null, '作成', { number: 45432, format: eraDay }],
        ...headOfIndicators('令和5年度'),
        ['雪の道の見守り', '除雪の出動が2時間以内の割合', '土木課', '95%以上', rate(0.968), '達成'],
        [null, '流雪溝を使う世帯', '土木課', count(1200, '世帯'), count(1143, '世帯'), '未達成'],
        ['水道管の冬じたく', '冬の漏水件数', '水道課', '40件以下', count(37, '件'), '達成'],
        ['除雪計画の見直し', '新しい計画', '土木課', '令和5年9月末までに策定', '令和5年9月12日に策定', '達成'],
        [],
        [],
        ...headOfIndicators('令和5年度'),
        ['湯の町の案内所', '案内所に寄った人', '観光課', '1万2600人以上', count(13084, '人'), '達成'],
        [null, '外国語の案内板の割合', '観光課', '60%以上', percent('58/97', 58 / 97), '未達成'],
      ],
      merged: ['A1:F1', ...mergedHead(4), 'A6:A7', ...mergedHead(12), 'A14:A15'],
    },
    {
      name: '対応',
      rows: [
        ['目標未達成の取組'],
        [],
        ['具体的取組', '目標未達成の状況', '対応・改善策'],
        [
          '雪の道の見守り',
          '流雪溝を使う世帯が目標に57世帯届かなかった',
          '組合のない二つの町内に、当番表のひな形を配って組合づくりを手伝う。',
        ],
        [
          '湯の町の案内所',
          '外国語の案内板が97枚のうち58枚にとどまった',
          '坂下の道から順に、令和6年9月30日までに12枚を替える。',
        ],
      ],
    },
    {
      name: '計算用',
      rows: [['除雪の出動', 605, 625].map((cell) => (typeof cell === 'number' ? count(cell, '') : cell))],
      isHidden: true,
    },
  ])

const wide = (row: number) => `B${row}:E${row}`
/** A form of an invented town on a sheet: labels in the first column, wide merged cells beside them, a small table inside, and the next initiative on a sheet of its own. */
export const exampleForm = () =>
  makeOds([
    {
      name: '様式2-1',
      rows: [
        ['しらかば市 南区 令和5年度 運営方針(様式2)', null, null, null, null],
        [],
        ['経営課題1', '川と暮らすまち', null, null, null],
        ['めざすべき将来像', '子どもが川で遊び、大雨の日にはだれも取り残されない', null, null, null],
        ['戦略1-1', '水辺を楽しむ', null, null, null],
        ['めざす状態', '川岸の散歩道が、朝夕の通り道になっている', null, null, null],
        ['具体的取組1-1-1', '散歩道のあかり', null, null, null],
        ['取組内容', '橋と橋の間に低い灯を並べる', null, null, null],
        [],
        ['指標', '目標', '実績', '達成状況', '担当'],
        ['灯を付けた区間', '8区間', '8区間', '達成', '土木課'],
        ['夜の通行人', '240人以上', '213人', '未達成', '土木課'],
        [],
        ['取組実績', '・灯の取り付け(8区間・64基)\n・夕方の見回り(各12回)', null, null, null],
        ['対応・改善策', '待ち合わせに使えるよう、四つ目の橋に腰掛けを置く。', null, null, null],
      ],
      merged: ['A1:E1', ...[3, 4, 5, 6, 7, 8, 14, 15].map(wide)],
    },
    {
      name: '様式2-2',
      rows: [
        ['戦略1-2', '水に備える', null, null, null],
        ['具体的取組1-2-1', '土のうステーション', null, null, null],
        [],
        ['指標', '目標', '実績', '達成状況', '担当'],
        ['置いた場所', '15か所', '16か所', '達成', '危機管理課'],
        [],
        ['取組実績', '・積み方の講習(5回・131人)', null, null, null],
      ],
      merged: [wide(1), wide(2), wide(7)],
    },
  ])
