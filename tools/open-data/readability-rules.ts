import { codeProblem } from '../../src/core/tenant.ts'
import { fieldsOf, type GivenTable } from './given-table.ts'

/**
 * The 30 rules of the Digital Agency for data that machines can read (機械判読性), in words of our own. `check` names what breaks the rule in a
 * table of ours; `person` is what no program can say, and why. Source: digital-go-jp/machine_readability_rule.
 */
export type ReadabilityRule = {
  readonly number: string
  readonly asks: string
  readonly how: string
  readonly check: (table: GivenTable) => readonly string[]
  readonly person?: string
}

const says = (broken: boolean, what: string): string[] => (broken ? [what] : [])
const numeric = new Set(['decimal', 'integer'])
const plainNumber = /^-?(0|[1-9]\d*)(\.\d+)?$/
const layout = /^\s|\s$|\s{2}|[\p{Cc}\u2028\u2029]/u
const onlyHere = /[\p{Co}\p{Cs}\uFFFE\uFFFF]/u
const formula = /^\s*[=+\-@＝＋－＠\t\r]/

/** What is wrong with fields, each with its column and row. */
function wrongFields(table: GivenTable, wrong: (field: ReturnType<typeof fieldsOf>[number]) => boolean): string[] {
  return fieldsOf(table)
    .filter(wrong)
    .map(({ column, row, raw }) => `${column.id} of row ${row + 1}: ${JSON.stringify(raw)}`)
}

const isOneTable = ({ records, head }: GivenTable): string[] => [
  ...records.flatMap((record, row) => says(record.length !== head.length, `row ${row + 1}: ${record.length} fields`)),
  ...records.flatMap((record, row) =>
    says(
      record.every((field) => field === ''),
      `row ${row + 1} is blank`,
    ),
  ),
  ...records.flatMap((record, row) => says(record.join(',') === head.join(','), `row ${row + 1} is the head again`)),
]
const isWhole = ({ dataset, records }: GivenTable): string[] =>
  says(records.length !== dataset.rows.length, `${records.length} records of ${dataset.rows.length}`)
const isPlainText = ({ bytes }: GivenTable): string[] => says(bytes.includes(0), 'bytes that are no text')
const wrongNumbers = (table: GivenTable): string[] =>
  wrongFields(table, ({ column, raw }) => numeric.has(column.type) && raw !== '' && !plainNumber.test(raw))
const unknownCodes = (table: GivenTable): string[] =>
  wrongFields(
    table,
    ({ column: { values, type }, value }) =>
      value !== '' &&
      ((values !== undefined && !Object.hasOwn(values, value)) ||
        (type === 'boolean' && !/^(true|false)$/.test(value))),
  )
const written = (field: string) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)

type Described = {
  readonly 'dc:issued'?: unknown
  readonly 'dc:modified'?: unknown
  readonly 'dc:license'?: unknown
  readonly dialect?: { readonly encoding?: unknown }
  readonly tableSchema: { readonly columns: readonly { readonly name: string; readonly datatype: unknown }[] }
}
const described = ({ metadata }: GivenTable) => metadata as Described

export const readabilityRules: readonly ReadabilityRule[] = [
  {
    number: 'L1-01',
    asks: '機械がそのまま読める形式か',
    how: 'BOM 付き UTF-8 の CSV(RFC 4180)として読める',
    check: ({ bytes, head }) => [
      ...says(bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf, 'no BOM'),
      ...says(head.length === 0, 'no CSV'),
    ],
  },
  {
    number: 'L1-02',
    asks: '1ファイルに表はひとつか',
    how: 'どの行も欄の数が同じで、空の行も二つめの項目名行もない',
    check: isOneTable,
  },
  { number: 'L1-03', asks: 'データが分かれていないか', how: '行の数が計画の記録の数と同じ', check: isWhole },
  {
    number: 'L1-04',
    asks: 'データに関係のない情報がないか',
    how: '1行目は項目名、ほかはデータだけ。表題・注・合計の行がない',
    check: (table) => [
      ...isOneTable(table),
      ...isWhole(table),
      ...says(table.head.join() !== table.dataset.columns.map(({ name }) => name).join(), 'the head is not the names'),
    ],
  },
  {
    number: 'L1-05',
    asks: 'どの列にも意味の分かる名前があるか',
    how: 'すべての列に名前と、日本語・英語の意味がある',
    check: ({ head, dataset }) => [
      ...head.flatMap((name, index) => says(name === '', `column ${index + 1}`)),
      ...dataset.columns.flatMap(({ id, meaning, english }) =>
        says(meaning.ja === '' || meaning.en === '' || english === '', id),
      ),
    ],
  },
  {
    number: 'L1-06',
    asks: '空白や改行で形を整えていないか',
    how: '前後の空白・続く空白・改行・タブのある欄がない',
    check: (table) => wrongFields(table, ({ value }) => layout.test(value)),
  },
  {
    number: 'L1-07',
    asks: '1つの欄に1つのデータか',
    how: '数値・日付・コードの欄は値ひとつ。数量はひとつずつ1行',
    check: (table) => [...wrongNumbers(table), ...unknownCodes(table)],
    person: '「記載」の列は資料の文のままで、文の中に事実がいくつあるかは人が読む(数量は activities.csv に分けてある)',
  },
  {
    number: 'L1-08',
    asks: '機種によって変わる文字がないか',
    how: '外字(私用領域)・壊れた文字・制御文字がない。UTF-8 と明示する',
    check: (table) => wrongFields(table, ({ raw }) => onlyHere.test(raw)),
    person: '①・㈱・髙などは Unicode の標準の文字なので、題名や引用では資料のまま残す。言い換えるかは人が決める',
  },
  {
    number: 'L1-09',
    asks: '空白とゼロが区別されているか',
    how: 'ないものは空欄、0 は 0',
    check: (table) =>
      wrongFields(
        table,
        ({ column, row, value }) => (table.dataset.rows[row]?.[table.dataset.columns.indexOf(column)] ?? '') !== value,
      ),
  },
  { number: 'L1-10', asks: '図形などを置いていないか(Excel)', how: 'CSV は文字だけのファイル', check: isPlainText },
  {
    number: 'L1-11',
    asks: '書式で違いを表していないか(Excel)',
    how: 'CSV は文字だけのファイル。違いは列の値で表す',
    check: isPlainText,
  },
  {
    number: 'L1-12',
    asks: 'セルを結合していないか(Excel)',
    how: 'どの行も欄の数が列の数と同じ',
    check: ({ records, dataset }) =>
      records.flatMap((record, row) => says(record.length !== dataset.columns.length, `row ${row + 1}`)),
  },
  { number: 'L1-13', asks: '隠れた行や列がないか(Excel)', how: '行と列の数がデータと同じ', check: isWhole },
  {
    number: 'L1-14',
    asks: '1行に1データか(CSV)',
    how: '欄の中に改行がなく、ファイルの行の数が記録の数と同じ',
    check: ({ text, records }) =>
      says(text.split(/\r\n|\n|\r/).length !== records.length + 2, 'lines and records differ'),
  },
  {
    number: 'L1-15',
    asks: 'コンマのある値を引用符で囲んでいるか(CSV)',
    how: '読んだ値を RFC 4180 で書き直すと同じバイトになる',
    check: ({ text, head, records }) => {
      const again = [head, ...records].map((record) => `${record.map(written).join(',')}\r\n`).join('')
      return says(text !== `\uFEFF${again}`, 'written otherwise')
    },
  },
  {
    number: 'L2-01',
    asks: '数値は数値だけか',
    how: '数値の列は桁区切り・単位・記号のない十進数。負号は -',
    check: wrongNumbers,
  },
  {
    number: 'L2-02',
    asks: '項目名や値を省略していないか',
    how: '同上・〃 の欄がなく、団体コード・年度・キーがすべての行にある',
    check: (table) =>
      wrongFields(
        table,
        ({ column, value }) =>
          /^(〃|々|同上|同左|上に同じ)$/.test(value) ||
          (value === '' && ['tenant_code', 'fiscal_year', ...table.dataset.key].includes(column.id)),
      ),
  },
  {
    number: 'L2-03',
    asks: '列の名前に重なりがないか',
    how: '名前も、プログラム向けの名前も、ひとつの表に一度だけ',
    check: ({ head, dataset }) => [
      ...says(new Set(head).size !== head.length, 'a name twice'),
      ...says(new Set(dataset.columns.map(({ id }) => id)).size !== dataset.columns.length, 'an id twice'),
    ],
  },
  { number: 'L2-04', asks: '選択肢がそろっているか', how: 'コードの列には決めた値しかない', check: unknownCodes },
  {
    number: 'L2-05',
    asks: '選択肢と「その他」の記入が分かれているか',
    how: 'コードの列に自由な文はなく、資料のことばは「記載」の列にある',
    check: (table) => [
      ...unknownCodes(table),
      ...table.dataset.columns.flatMap(({ id, values }) => says(values !== undefined && 'other' in values, id)),
    ],
  },
  {
    number: 'L2-06',
    asks: '数式が残っていないか(Excel)',
    how: "式と解される欄がない。= + - @ で始まる文字には前に ' が付き、数値は十進数",
    check: (table) => wrongFields(table, ({ raw }) => formula.test(raw) && !plainNumber.test(raw)),
  },
  {
    number: 'L3-01',
    asks: '1行目が項目名、2行目からデータか',
    how: '1行目は列の名前で、2行目にキーの値がある',
    check: ({ head, records, dataset }) => [
      ...says(head.join() !== dataset.columns.map(({ name }) => name).join(), 'the first line'),
      ...dataset.key.flatMap((id) =>
        says(
          records[0]?.[dataset.columns.findIndex((column) => column.id === id)] === '',
          `no ${id} in the second line`,
        ),
      ),
    ],
  },
  {
    number: 'L3-02',
    asks: 'コード表が付いているか',
    how: 'コードの列の値がすべて CSVW とデータの頁にある',
    check: (table) =>
      table.dataset.columns.flatMap(({ id, values }) => {
        if (values === undefined) return []
        const own = described(table).tableSchema.columns.find(({ name }) => name === id)
        return Object.keys(values).flatMap((code) => says(!JSON.stringify(own).includes(code), `${id}: ${code}`))
      }),
  },
  {
    number: 'L3-03',
    asks: '数値の列の特殊記号に定義があるか',
    how: '数値の列に記号を使わない。ないものは空欄',
    check: wrongNumbers,
  },
  {
    number: 'L3-04',
    asks: '単位を書いているか',
    how: '数値(小数)の列のすべてに単位の列がある',
    check: ({ dataset: { columns } }) =>
      columns.flatMap(({ id, type, unitIn }) =>
        says(type === 'decimal' && !columns.some((other) => other.id === unitIn), id),
      ),
  },
  {
    number: 'L3-05',
    asks: '時の書き方がそろっているか',
    how: '年度は西暦4桁、日付は ISO 8601',
    check: (table) =>
      wrongFields(
        table,
        ({ column: { id, type }, raw }) =>
          raw !== '' &&
          ((/(^|_)year$/.test(id) && !/^\d{4}$/.test(raw)) || (type === 'date' && !/^\d{4}-\d\d-\d\d$/.test(raw))),
      ),
  },
  {
    number: 'L3-06',
    asks: '地域コードか正式な地域名があるか',
    how: 'すべての行に、検査数字の合う全国地方公共団体コード',
    check: (table) =>
      wrongFields(table, ({ column, raw }) => column.id === 'tenant_code' && codeProblem(raw) !== undefined),
  },
  {
    number: 'L3-07',
    asks: '年によって形が変わらないか',
    how: '列は計画・年度・様式によらず同じ',
    check: ({ head, otherHead }) => says(head.join() !== otherHead.join(), 'another head'),
  },
  {
    number: 'L3-08',
    asks: 'データの定義と更新の履歴があるか',
    how: 'CSVW に列の定義・文字コード・公表日・利用条件、データの頁に公表版の一覧',
    check: (table) => {
      const own = described(table)
      return [
        ...says(own['dc:issued'] === undefined || own['dc:modified'] === undefined, 'no day'),
        ...says(own['dc:license'] === undefined, 'no licence'),
        ...says(own.dialect?.encoding !== 'utf-8', 'no encoding'),
        ...says(own.tableSchema.columns.length !== table.head.length, 'columns without a definition'),
      ]
    },
  },
  {
    number: 'L3-09',
    asks: '縦持ちか',
    how: '年や順番が列の名前にならず、キーが1行を指す',
    check: ({ head, dataset, records }) => {
      const at = dataset.key.map((id) => dataset.columns.findIndex((column) => column.id === id))
      const keys = records.map((record) => JSON.stringify(at.map((index) => record[index])))
      return [
        ...head.flatMap((name) => says(/[\d０-９]|平成|令和/.test(name), name)),
        ...says(new Set(keys).size !== keys.length, 'two rows with one key'),
      ]
    },
  },
]
