import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadForms } from '../../act/load-forms.ts'
import { chooseScheme } from '../../act/load-schemes.ts'
import { readDocument } from '../../act/read-document.ts'
import { createFiles } from '../../outside/files.ts'
import type { RuleId } from './finding.ts'

const files = createFiles(join(import.meta.dirname, '../../..'))
const [forms, choice] = await Promise.all([loadForms(files, 'forms'), chooseScheme(files, 'schemes', 'met-unmet')])

/** What is found in a text, as rule and line. */
async function foundIn(text: string): Promise<readonly { readonly rule: RuleId; readonly line: number | undefined }[]> {
  if (!('forms' in forms) || !('scheme' in choice)) throw new Error('our own forms and schemes are refused')
  const inHand = { read: async () => new TextEncoder().encode(text) }
  const reading = await readDocument(inHand, 'text.txt', { forms: forms.forms, scheme: choice.scheme })
  if ('refusals' in reading) throw new Error(JSON.stringify(reading.refusals))
  return reading.findings.map(({ kind, at }) => ({ rule: kind, line: 'line' in at ? at.line : undefined }))
}

const cells = (...words: readonly string[]) => words.join('\t')
const figures = (...rows: readonly string[]) =>
  ['# 桜台市 総合計画 指標一覧', '', '基本目標1 健やかに暮らせるまち', '', ...rows, ''].join('\n')
const head = cells('指標', '目標値', '実績値', '達成状況')
const withBase = cells('指標', '基準値', '目標値', '実績値', '達成状況')
const list = (...rows: readonly string[]) =>
  [
    '# 桜台市ひばり区 令和5年度 振り返り',
    '',
    '## 経営課題1：安心して暮らせるまち',
    '',
    '### 戦略1-1 災害への備え',
    '',
    cells('具体的取組', '目標達成状況'),
    ...rows,
    '',
  ].join('\n')
const underTitle = (text: string, document: string) => document.replace('\n\n', `\n\n${text}\n\n`)
const deeds = (deed: string) =>
  `${list(cells('(1) 備蓄品の点検', '目標達成'))}\n## 戦略1-1 災害への備え\n\n### 主な具体的取組:\n\n#### 備蓄品の点検\n\n- ${deed}\n`

describe('no false alarm', () => {
  test.each<[RuleId, string, string]>([
    [
      'verdict-differs',
      'fewer is better by the name, and the bare number is the limit',
      figures(head, cells('待機児童数', '10人', '3人', '達成')),
    ],
    [
      'verdict-differs',
      'the bare promise lies below its base',
      figures(withBase, cells('救急車を呼んだ回数', '900回', '700回', '650回', '達成')),
    ],
    [
      'verdict-differs',
      'half a point of rounding is not there: 80.0% is 80%',
      figures(head, cells('受診した割合', '80%以上', '80.0%', '達成')),
    ],
    [
      'unit-differs',
      'a share of a whole that the result names can be worked out by a person',
      figures(head, cells('授業を受けた小学校の割合', '5割', '48校（全198校）', '未達成')),
    ],
    [
      'required-field-missing',
      'a goal that only the number of its strategy implies',
      [
        '# 桜台市 実績一覧',
        '',
        cells('施策', '指標', '目標', '実績', '判定'),
        cells('1-1 見守り', '回数(回)', '90', '94', '○'),
        '',
      ].join('\n'),
    ],
    [
      'tally-differs',
      '一部達成 is neither, and how the printed counts count it is not known',
      `${list(cells('(1) 訓練', '目標達成'), cells('(2) 点検', '一部達成'))}\n${cells('課題', '達成', '未達成')}\n${cells('経営課題1', '1', '1')}\n`,
    ],
    ['verdict-differs', '8割 is 80%', figures(head, cells('受診した割合', '8割以上', '81%', '達成'))],
    [
      'verdict-differs',
      'a result that nobody has measured',
      figures(head, cells('受診した割合', '80%以上', '未測定', '未達成')),
    ],
    ['verdict-differs', '約 is judged by a person', figures(head, cells('来た人', '約500人', '490人', '達成'))],
    [
      'unmet-without-countermeasure',
      'a bare table of figures has no place for an answer',
      figures(
        cells('事務事業', '指標', '目標', '実績', '達成状況'),
        cells('健診', '受けた人', '5,000人以上', '4,812人', '未達成'),
      ),
    ],
    [
      'unmet-without-countermeasure',
      'nor where a grade stands in the place of a verdict',
      figures(
        cells('事務事業名', '活動指標名', '計画値', '実績値', '評価'),
        cells('訪問事業', '訪問した家庭', '410件', '402件', 'Ｂ'),
        cells('整備事業', '整備した保育所', '1か所', '1か所', 'Ａ'),
        cells('補助事業', '補助した店', '5件', '3件', 'Ｃ'),
      ),
    ],
    [
      'unmet-without-countermeasure',
      'nor where the result stands in the row below its target',
      figures(
        cells('事業名', '指標', '', 'R4', 'R5'),
        cells('公民館講座', '受講者数(人)', '目標', '1,200', '1,300'),
        cells('', '', '実績', '988', '1,251'),
      ),
    ],
    [
      'required-field-missing',
      'the review of the goals, handed out without the head of the plan',
      '令和5年度 ひばり区運営方針 評価\n\n【経営課題1】安心して暮らせるまち\n\n【課題認識】\n訓練に若い世代が少ない。\n\n【主な戦略】\n学校と組んだ訓練を広げる。\n\n【アウトカム指標】\n訓練に参加した世帯の割合 30%以上\n\n【今後の方針】\n学校での訓練を続ける。\n',
    ],
    ['unit-differs', '名 is 人', figures(head, cells('参加した人', '100人以上', '120名', '達成'))],
    [
      'unit-differs',
      '2時間30分 and 83分 are both time',
      figures(head, cells('手続きの時間', '2時間30分以内', '83分', '達成')),
    ],
    ['unit-differs', 'か所 and 箇所', figures(head, cells('休憩所', '10か所以上', '12箇所', '達成'))],
    [
      'unit-differs',
      '小学校 is 校 said longer',
      figures(head, cells('訓練をした学校', '10校以上', '12小学校', '達成')),
    ],
    [
      'percentage-out-of-range',
      '達成率 may pass 100',
      figures(head, cells('計画に対する達成率', '100%以上', '112%', '達成')),
    ],
    [
      'percentage-out-of-range',
      '前年比 may pass 100',
      figures(head, cells('利用者の割合の前年比', '100%以上', '112%', '達成')),
    ],
    [
      'percentage-out-of-range',
      'exactly 100% is possible',
      figures(head, cells('研修を受けた職員の割合', '100%', '100%', '達成')),
    ],
    [
      'unit-missing',
      '合計特殊出生率 has no unit',
      figures(head, cells('合計特殊出生率', '1.50以上', '1.28', '未達成')),
    ],
    [
      'unit-missing',
      'the name counts what its bracket names',
      figures(head, cells('登録軒数（軒）', '330', '298', '未達成')),
    ],
    ['unit-missing', 'so it is for meals', figures(head, cells('備蓄食料（食）', '50,000', '50,300', '達成'))],
    [
      'unit-missing',
      'a rate per head of the population has none',
      figures(head, cells('自殺死亡率（人口10万対）', '13.0以下', '12.6', '達成')),
    ],
    [
      'needs-a-person',
      'the result of a milestone is words',
      figures(head, cells('長寿命化計画の策定', '策定', '策定済み', '達成')),
    ],
    ['unit-missing', '開催回数 says what it counts', figures(head, cells('講座の開催回数', '12以上', '14', '達成'))],
    ['comparator-missing', 'zero can only mean at most', figures(head, cells('重い事故', '0件', '0件', '達成'))],
    [
      'comparator-missing',
      '100% can only mean all',
      figures(head, cells('研修を受けた職員の割合', '100%', '98%', '未達成')),
    ],
    [
      'target-below-last-actual',
      'fewer is better by the name',
      figures(cells('指標', '前年度実績', '目標値', '実績値'), cells('待機児童数', '25人', '10人', '3人')),
    ],
    [
      'target-below-last-actual',
      '以下: the promise is harder than last year',
      figures(cells('指標', '前年度実績', '目標値', '実績値'), cells('ごみの量', '900t', '850t以下', '840t')),
    ],
    [
      'required-field-missing',
      'a grade that is neither met nor unmet',
      list(cells('(1) 訓練', '一部達成'), cells('(2) 備蓄', '目標達成')),
    ],
    [
      'required-field-missing',
      'a dash in the column of verdicts',
      list(cells('(1) 訓練', '―'), cells('(2) 備蓄', '目標達成')),
    ],
    [
      'numbering-broken',
      'a 再掲 keeps the number of its original',
      list(cells('(1) 訓練', '目標達成'), cells('(3) 案内<再掲>', '目標達成'), cells('(2) 備蓄', '目標達成')),
    ],
    [
      'numbering-broken',
      'a 再掲 is numbered here',
      list(cells('(1) 訓練', '目標達成'), cells('(2) 案内<再掲>', '目標達成'), cells('(3) 備蓄', '目標達成')),
    ],
    [
      'duplicate-initiative',
      '再掲 is written',
      list(cells('(1) 訓練', '目標達成'), cells('(2) 訓練【再掲】', '目標達成')),
    ],
    [
      'title-differs',
      'only width, spaces and punctuation differ',
      `${list(cells('(1) ＳＮＳでの発信・案内', '目標達成'))}\n## 戦略１－１　災害への備え\n\n### 主な具体的取組:\n\n#### SNSでの発信､案内\n\n- 投稿(12回)\n`,
    ],
    ['quantity-without-unit', 'a year in brackets', deeds('倉庫の見回りの手引きを作成(2023)')],
    ['quantity-without-unit', 'brackets that number the parts', deeds('手順は点検(1)見回り(2)記録(3)の順に実施')],
    ['quantity-without-unit', 'pictures that are numbered', deeds('見回りの写真(1)、写真(2)、写真(3)を作成')],
    [
      'survey-without-n',
      'an office counts this itself: nobody was asked',
      figures(head, cells('がん検診を受診した区民の割合', '40%以上', '41.5%', '達成')),
    ],
    [
      'survey-without-n',
      'n stands in a remark under the table',
      `${figures(head, cells('近所に頼れる人がいると感じる区民の割合', '60%以上', '61.5%', '達成'))}\n※ 区民アンケートの回答者数は1,204人\n`,
    ],
    [
      'survey-without-n',
      'no result yet',
      figures(cells('指標', '目標値'), cells('近所に頼れる人がいると感じる区民の割合', '60%以上')),
    ],
    [
      'survey-without-n',
      'a count of people is no share',
      figures(head, cells('区民アンケートに答えた人', '600人以上', '615人', '達成')),
    ],
    [
      'panel-read-as-population',
      'モニタリング is no panel',
      figures(head, cells('水質モニタリングの実施率', '90%以上', '95%', '達成')),
    ],
    [
      'tally-sum-wrong',
      'a column that nobody has named is in the total',
      '# 達成状況\n\n経営課題\t達成\t概ね達成\t未達成\t計\n経営課題1 安心\t5\t2\t3\t10\n経営課題2 学び\t3\t1\t1\t5\n計\t8\t3\t4\t15\n',
    ],
    [
      'tally-differs',
      'the total counts goals that list nothing here',
      `${underTitle('業績目標 69項目のうち、達成 47、未達成 22', list(cells('(1) 訓練', '目標達成')))}\n## 経営課題2：学び続けられるまち\n`,
    ],
    [
      'tally-differs',
      'a verdict that is missing could make it agree',
      underTitle(
        '# 業績目標の達成状況\n\n経営課題\t達成\t未達成\n経営課題1 安心して暮らせるまち\t2\t0\n計\t2\t0',
        list(cells('(1) 訓練', '目標達成'), cells('(2) 備蓄', '判定不能')),
      ),
    ],
  ])('%s: %s', async (rule, _why, text) => {
    const found = await foundIn(text)
    expect(found.filter((one) => one.rule === 'needs-a-person')).toEqual([]) // the text was read, not passed over
    expect(found.filter((one) => one.rule === rule)).toEqual([])
  })
})

describe('no miss', () => {
  test.each<[RuleId, string, string, number[]]>([
    [
      'verdict-differs',
      'a bare 80% is at least: 79.2% is unmet',
      figures(head, cells('受診した割合', '80%', '79.2%', '達成')),
      [6],
    ],
    [
      'verdict-differs',
      'met by the figures and stated as unmet',
      figures(head, cells('受診した割合', '80%以上', '80.1%', '未達成')),
      [6],
    ],
    [
      'verdict-differs',
      '未満 does not hold its own limit',
      figures(head, cells('手続きを待つ時間', '30分未満', '30分', '達成')),
      [6],
    ],
    [
      'verdict-differs',
      'a range is left at its upper end',
      figures(head, cells('施設の混み具合', '40%以上60%以下', '60.1%', '達成')),
      [6],
    ],
    [
      'verdict-differs',
      'a 再掲 says otherwise than its original',
      list(cells('(1) 訓練', '目標達成'), cells('(2) 訓練<再掲>', '目標未達成')),
      [9],
    ],
    [
      'unmet-without-countermeasure',
      'a dash is no answer',
      `${list(cells('(1) 訓練', '目標未達成'))}\n# 目標未達成の取組み\n\n${cells('具体的取組', '目標未達成の状況', '対応・改善策など')}\n${cells('訓練', '参加した人 〔目標〕10人以上 〔実績〕8人', '―')}\n`,
      [8],
    ],
    [
      'unmet-without-countermeasure',
      '特になし is no answer',
      `${list(cells('(1) 訓練', '目標未達成'))}\n# 目標未達成の取組み\n\n${cells('具体的取組', '目標未達成の状況', '対応・改善策など')}\n${cells('訓練', '参加した人 〔目標〕10人以上 〔実績〕8人', '特になし。')}\n`,
      [8],
    ],
    [
      'unit-differs',
      'a range of percent against people',
      figures(head, cells('施設の混み具合', '40%以上60%以下', '55人', '達成')),
      [6],
    ],
    [
      'percentage-out-of-range',
      'a share of 11割',
      figures(head, cells('受診した割合', '8割以上', '11割', '達成')),
      [6],
    ],
    [
      'percentage-out-of-range',
      'the promise itself',
      figures(head, cells('受診した割合', '800%以上', '79%', '未達成')),
      [6],
    ],
    [
      'comparator-missing',
      'two of five, each on its line',
      figures(
        head,
        cells('受診した割合', '80%', '81%', '達成'),
        cells('体操を続ける人', '30人以上', '31人', '達成'),
        cells('教室に来た人', '40人以上', '41人', '達成'),
        cells('講座に来た人', '50人', '51人', '達成'),
        cells('歩いた人', '60人以上', '61人', '達成'),
      ),
      [6, 9],
    ],
    [
      'comparator-missing',
      'the habit of a whole table is said once',
      figures(
        head,
        ...['受診した割合', '体操した割合', '歩いた割合', '測った割合', '学んだ割合'].map((name) =>
          cells(name, '50%', '51%', '達成'),
        ),
      ),
      [6],
    ],
    ['unit-missing', 'the result alone has none', figures(head, cells('参加した人', '100人以上', '120', '達成')), [6]],
    [
      'target-below-last-actual',
      '以下: easier than last year',
      figures(cells('指標', '前年度実績', '目標値', '実績値'), cells('ごみの量', '800t', '850t以下', '840t')),
      [6],
    ],
    [
      'target-below-last-actual',
      'in another unit',
      figures(cells('指標', '前年度実績', '目標値', '実績値'), cells('受診した割合', '8割', '75%以上', '81%')),
      [6],
    ],
    [
      'numbering-broken',
      'strategies of a goal',
      `${list(cells('(1) 訓練', '目標達成'))}\n### 戦略1-3 だれもが頼れる窓口\n\n${cells('具体的取組', '目標達成状況')}\n${cells('(1) 案内', '目標達成')}\n`,
      [10],
    ],
    ['quantity-without-unit', 'full-width brackets and digits', deeds('倉庫の見回り（４）'), [16]],
    [
      'tally-sum-wrong',
      'one row does not add up',
      '# 達成状況\n\n経営課題\t達成\t未達成\t計\n経営課題1 安心\t5\t3\t9\n経営課題2 学び\t3\t1\t4\n計\t8\t4\t12\n',
      [4],
    ],
    [
      'required-field-missing',
      'one row without any verdict',
      list(cells('(1) 訓練', ''), cells('(2) 備蓄', '目標達成')),
      [8],
    ],
    [
      'comparator-missing',
      '▲20 does not even say which way',
      figures(head, cells('人口の増減', '▲20人', '▲25人', '未達成')),
      [6],
    ],
    [
      'comparator-missing',
      'one of several parts',
      figures(head, cells('歩く人の割合', '男性60%以上、女性50%', '男性61%、女性51%', '達成')),
      [6],
    ],
    [
      'figures-missing',
      'a promise without its result',
      list(cells('(1) 訓練', '目標達成')) + '\n#### 訓練\n\n業績目標：10回以上\n',
      [8],
    ],
    [
      'unmet-without-countermeasure',
      'a row of figures without an answer, where another row has one',
      figures(
        cells('事務事業', '指標', '目標', '実績', '達成状況', '改善策'),
        cells('健診', '受けた人', '5,000人以上', '4,812人', '未達成', '土曜にも受けられるようにする。'),
        cells('教室', '来た人', '300人以上', '282人', '未達成', ''),
      ),
      [7],
    ],
    [
      'survey-without-n',
      'people were asked about something on record',
      figures(head, cells('がん検診を受診したと答えた区民の割合', '40%以上', '41.5%', '達成')),
      [6],
    ],
  ])('%s: %s', async (rule, _why, text, lines) => {
    expect((await foundIn(text)).filter((found) => found.rule === rule).map(({ line }) => line)).toEqual(lines)
  })
})
