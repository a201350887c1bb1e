import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { indicatorsOf } from '../../core/evaluation.ts'
import { readPublishedText } from './read-published-text.ts'

/**
 * Documents of invented towns, in shapes that town halls publish. What a person reads in them was written down first, then they were read,
 * and only then were rules mended. Name, promise and result of every measure are told here by hand; beside each document in
 * `examples/read` stands what else became of it.
 */
const { forms } = await readingRules()
const folder = join(import.meta.dirname, '../../../examples/read')

const byHand: Readonly<Record<string, readonly (readonly [name: string, target: string, actual: string])[]>> = {
  'results-row-below': [
    ['胃がん検診受診率（%）', '13.0', '13.2'],
    ['大腸がん検診受診率（%）', '16.0', '14.9'],
    ['参加者数（人）', '2,000', '2,310'],
    ['診療日数（日）', '72', '72'],
  ],
  'kpi-review': [
    ['製造品出荷額', '350', '349'],
    ['新規就農者数（5年間の累計）', '10', '12'],
    ['農産物直売所の来客数', '25', '19.6'],
    ['社会増減数', '▲40', '▲38'],
    ['空き家バンク登録件数', '30', '14'],
  ],
  'sheet-of-pairs': [
    ['巡回か所数', '24', '24'],
    ['貸出冊数', '32,000', '31,004'],
  ],
  'two-column-sheet': [
    ['子育て支援センターの利用者数', '9,000人', '9,412人'],
    ['合計特殊出生率', '1.60', '1.42'],
    ['授業が楽しいと答えた児童の割合', '85%', '83.7%'],
  ],
  'list-of-promises': [],
  'saved-page': [
    ['自主防災組織の訓練実施率', '80%以上', '76.5%'],
    ['防災アプリの登録者数', '15,000人', '17,240人'],
    ['消防団員数', '620人', '588人'],
    ['1人1日あたりのごみ排出量', '850g以下', '842g'],
  ],
  'years-under-one-head': [
    ['温室効果ガス排出量', '650', '1,071'],
    ['太陽光発電の導入量（累計）', '50,000', '27,330'],
    ['市内の電気自動車の台数', '6,000', '1,206'],
    ['1人1日あたりのごみ排出量', '780', '838'],
    ['リサイクル率', '30', '22.1'],
  ],
  'table-on-its-side': [
    ['見守り協力員の数', '120人以上', '131人'],
    ['見守り訪問の回数', '2,400回', '2,180回'],
    ['困りごと相談の件数', '300件', '342件'],
    ['サロンの数', '25か所', '22か所'],
    ['サロンの参加者数', '延べ6,000人', '延べ6,480人'],
  ],
  'merged-cells': [
    ['窓口を知っている人の割合', '70%', '64.8%'],
    ['相談カードの設置か所', '50か所', '56か所'],
    ['支援会議の開催', '4回', '4回'],
    ['実施校数', '15校', '11校'],
    ['延べ利用者数', '1,200人', '1,344人'],
    ['登録者数', '800人', '790人'],
  ],
}

const read = (name: string) =>
  readPublishedText(
    readFileSync(join(folder, name, 'input.txt'), 'utf8'),
    { file: 'input.txt', encoding: 'utf-8' },
    forms,
  )

describe('documents that no rule was made for', () => {
  test.each(Object.entries(byHand))(
    '%s: every measure has the promise and the result that a person reads',
    (name, rows) => {
      const found = [...indicatorsOf(read(name).plan)].map(({ indicator }) => [
        indicator.name.text,
        indicator.target?.target.text,
        indicator.actual?.actual.text,
      ])
      expect(new Set(found.map((row) => row.join(' | ')))).toEqual(new Set(rows.map((row) => row.join(' | '))))
    },
  )

  test.each(Object.keys(byHand))('%s: no line with words is dropped', (name) => {
    const { lines } = read(name)
    const written = readFileSync(join(folder, name, 'input.txt'), 'utf8').split('\n')
    const lost = lines.filter(({ line, use }) => use === 'furniture' && /[\d０-９]{2}/.test(written[line - 1] ?? ''))
    const ofPage = /年度|R\d|H\d|ページID|更新日|〒|電話|以上|^\d+$/
    expect(lost.map(({ line }) => written[line - 1]).filter((text) => !ofPage.test(text ?? ''))).toEqual([])
  })
})
