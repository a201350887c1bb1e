import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  cell,
  listed,
  listLevel,
  lists,
  makeDocx,
  paragraph,
  row,
  styled,
  table,
  type WordParts,
} from '../../../tools/office-files/make-docx.ts'
import { links } from '../../../tools/office-files/parcel-parts.ts'
import { readingRules } from '../../../tools/generate/reading-rules.ts'
import { readPublishedText } from '../published-text/read-published-text.ts'
import { readDocxLines } from './read-docx.ts'

async function linesOf(parts: WordParts): Promise<string[]> {
  const laidOut = await readDocxLines(makeDocx(parts))
  if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut))
  return laidOut.lines.map(({ text }) => text)
}

const run = (inside: string) => `<w:p><w:r>${inside}</w:r></w:p>`
const styles = `
  <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
  <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="own"><w:name w:val="課題の見出し"/><w:basedOn w:val="1"/></w:style>
  <w:style w:type="paragraph" w:styleId="2"><w:name w:val="見出し 2"/></w:style>
  <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
  <w:style w:type="paragraph" w:styleId="c"><w:name w:val="toc 1"/></w:style>
  <w:style w:type="paragraph" w:styleId="round"><w:name w:val="x"/><w:basedOn w:val="round"/></w:style>`

describe('headings', () => {
  test('by their outline level, that of what their style rests on, or the name of the style', async () => {
    const body = [
      styled('令和4年度 みどり市 運営方針', 't'),
      styled('安心なまち', '1'),
      styled('子育て', 'own'),
      styled('見守り', '2'),
      paragraph('自分で決めた段', '<w:outlineLvl w:val="2"/>'),
      styled('本文に戻した段', 'round'),
    ].join('')
    expect((await linesOf({ body, styles })).filter((text) => text !== '')).toEqual([
      '# 令和4年度 みどり市 運営方針',
      '# 安心なまち',
      '# 子育て',
      '## 見守り',
      '### 自分で決めた段',
      '本文に戻した段',
    ])
  })

  test('a line break in a heading is for the eye; the table of contents is left out', async () => {
    const broken =
      '<w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>安全・</w:t><w:br/><w:t>安心な</w:t><w:br/><w:t>まち</w:t></w:r></w:p>'
    const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('安全なまち 3')}</w:sdtContent></w:sdt>`
    const body = `${contents}${styled('安心なまち 4', 'c')}${broken}`
    expect(await linesOf({ body, styles })).toEqual(['# 安全・安心なまち'])
  })
})

describe('automatic numbers', () => {
  const numbered = lists(
    listLevel(0, 'decimalFullWidth', '経営課題%1') +
      listLevel(1, 'decimal', '戦略%1-%2', '<w:isLgl/>') +
      listLevel(2, 'decimalEnclosedCircle', '%3', '<w:suff w:val="nothing"/>'),
    listLevel(0, 'japaneseCounting', '第%1') + listLevel(1, 'aiueoFullWidth', '%2）'),
    listLevel(0, 'bullet', '&#xF06C;', '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>'),
  )

  test('are written as Word shows them: each level counts on, and the ones below begin again', async () => {
    const body = [
      listed('安全なまち', 1),
      listed('防災', 1, 1),
      listed('訓練', 1, 2),
      listed('備え', 1, 2),
      listed('防犯', 1, 1),
      listed('見守り', 1, 2),
      listed('学びのまち', 1),
      listed('読書', 1, 1),
    ].join('')
    expect(await linesOf({ body, numbering: numbered })).toEqual([
      '経営課題１ 安全なまち',
      '戦略1-1 防災',
      '①訓練',
      '②備え',
      '戦略1-2 防犯',
      '①見守り',
      '経営課題２ 学びのまち',
      '戦略2-1 読書',
    ])
  })

  test('kanji and kana, marks as ・, and a paragraph that was taken out of its list', async () => {
    const body = [
      listed('趣旨', 2),
      listed('目的', 2, 1),
      listed('方法', 2, 1),
      listed('期間', 2),
      listed('対象', 2, 1),
      listed('訓練を3回', 3),
      listed('いつもの本文', 0),
    ].join('')
    expect(await linesOf({ body, numbering: numbered })).toEqual([
      '第一 趣旨',
      'ア） 目的',
      'イ） 方法',
      '第二 期間',
      'ア） 対象',
      '・訓練を3回',
      'いつもの本文',
    ])
  })

  test('a style brings its list along; a second list on the same definition goes on, or begins where it says', async () => {
    const numbering = `${lists(listLevel(0, 'decimal', '(%1)'))}<w:num w:numId="8"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="9"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
    const own = `<w:style w:type="paragraph" w:styleId="n"><w:name w:val="取組"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`
    const body = [styled('清掃', 'n'), listed('花壇', 8), listed('広報', 9), listed('講座', 9)].join('')
    expect(await linesOf({ body, numbering, styles: own })).toEqual(['(1) 清掃', '(2) 花壇', '(5) 広報', '(6) 講座'])
  })
})

describe('tables', () => {
  test('rows of tabs; merged cells are empty, as a spreadsheet copies them; columns that say nothing are none', async () => {
    const body = table(
      row(cell('取組', '<w:gridSpan w:val="2"/>'), cell('目標'), cell('実績')),
      row(cell('防災', '<w:vMerge w:val="restart"/>'), cell(''), cell('80%以上'), cell('79.2%')),
      row(cell('', '<w:vMerge/>'), cell(''), cell('3回'), cell(paragraph('3回') + paragraph('(うち夜間1回)'))),
    )
    expect(await linesOf({ body })).toEqual([
      '取組\t目標\t実績',
      '防災\t80%以上\t79.2%',
      '\t3回\t"3回',
      '(うち夜間1回)"',
    ])
  })

  test('a table of one cell is a frame around what stands in it; a table inside a row stands behind it', async () => {
    const inner = table(row(cell('指標'), cell('目標')), row(cell('参加者数'), cell('100人')))
    const body =
      table(row(cell(paragraph('めざす状態') + paragraph('だれもが安心して暮らしている')))) +
      table(row(cell('業績目標'), cell(paragraph('次のとおり') + inner)), row(cell('備考'), cell('なし')))
    expect(await linesOf({ body })).toEqual([
      'めざす状態',
      'だれもが安心して暮らしている',
      '',
      '業績目標\t次のとおり',
      '',
      '指標\t目標',
      '参加者数\t100人',
      '',
      '備考\tなし',
    ])
  })
})

describe('the words of a paragraph', () => {
  test.each([
    [
      'what was deleted is gone, what was inserted stands',
      '<w:p><w:del><w:r><w:delText>48</w:delText></w:r></w:del><w:ins><w:r><w:t>49.9%</w:t></w:r></w:ins></w:p>',
      ['49.9%'],
    ],
    [
      'what was moved stands at its new place only',
      '<w:p><w:moveFrom><w:r><w:t>前</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>後</w:t></w:r></w:moveTo></w:p>',
      ['後'],
    ],
    [
      'of a reading over letters the letters',
      run(
        '<w:ruby><w:rt><w:r><w:t>みまも</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>見守</w:t></w:r></w:rubyBase></w:ruby><w:t>り</w:t>',
      ),
      ['見守り'],
    ],
    [
      'of a field its result',
      run(
        '<w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText><w:t>式</w:t><w:fldChar w:fldCharType="separate"/><w:t>第2号</w:t><w:fldChar w:fldCharType="end"/><w:t>のとおり</w:t>',
      ),
      ['第2号のとおり'],
    ],
    [
      'hidden words are not shown',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内緒</w:t></w:r><w:r><w:t>公開</w:t></w:r></w:p>',
      ['公開'],
    ],
    [
      'tabs, breaks, signs and hyphens',
      run(
        '<w:tab/><w:t>目標</w:t><w:tab/><w:t>80%</w:t><w:br/><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>1</w:t><w:noBreakHyphen/><w:t>1</w:t><w:br w:type="page"/>',
      ),
      ['目標\t80%', '→1-1'],
    ],
    [
      'a text box once, though it is there for new and old programs',
      run(
        '<w:t>本文</w:t><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>枠の中</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>枠の中</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>',
      ),
      ['本文', '', '枠の中'],
    ],
    ['the mark of a footnote is no word', run('<w:t>82件</w:t><w:footnoteReference w:id="2"/>'), ['82件']],
    [
      'content controls hold words like any other',
      `<w:sdt><w:sdtContent>${paragraph('防災訓練')}</w:sdtContent></w:sdt>`,
      ['防災訓練'],
    ],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf({ body })).toEqual(lines)
  })
})

describe('footnotes', () => {
  const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const note = (id: number, words: string) => `<w:footnote w:id="${id}">${words}</w:footnote>`
  const others = {
    'word/_rels/document.xml.rels': links({ footnotes: 'footnotes.xml', endnotes: 'endnotes.xml' }),
    'word/footnotes.xml': `<w:footnotes ${word}>${note(-1, run('<w:separator/>'))}${note(2, paragraph('回答者数 530人'))}${note(3, paragraph('年度末の見込み') + paragraph('確定は6月'))}${note(4, paragraph('消した注'))}</w:footnotes>`,
    'word/endnotes.xml': `<w:endnotes ${word}><w:endnote w:id="2">${paragraph('区の調べ')}</w:endnote></w:endnotes>`,
  }
  const refer = (id: number, kind = 'footnote') => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`
  const body = [
    `<w:p><w:r><w:t>実績：82件</w:t></w:r>${refer(3)}</w:p>`,
    `<w:p><w:r><w:t>対応・改善策：冬にも開く。</w:t></w:r>${refer(2)}${refer(2, 'endnote')}<w:del>${refer(4)}</w:del></w:p>`,
  ].join('')

  test('stand behind the text in the order in which it refers to them, those of the end behind those of the pages', async () => {
    expect(await linesOf({ body, others })).toEqual([
      '実績：82件',
      '対応・改善策：冬にも開く。',
      '',
      '※1 年度末の見込み 確定は6月',
      '※2 回答者数 530人',
      '',
      '※1 区の調べ',
    ])
  })

  test('are notes of the plan, and no part of the last answer or of a figure', async () => {
    const heads = paragraph('経営課題1 安心なまち') + paragraph('戦略1-1 備え') + paragraph('具体的取組1-1-1 訓練')
    const lines = await linesOf({ body: heads + paragraph('目標：90件') + body, others })
    const { forms } = await readingRules()
    const { plan } = readPublishedText(lines.join('\n'), { file: 'a.docx', encoding: 'docx' }, forms)
    expect(plan.notes?.map(({ text }) => text)).toEqual([
      '※1 年度末の見込み 確定は6月',
      '※2 回答者数 530人',
      '※1 区の調べ',
    ])
    expect(plan.initiatives.map(({ countermeasure }) => countermeasure?.text)).toEqual(['冬にも開く。'])
    expect(plan.initiatives.flatMap(({ indicators }) => indicators.map(({ actual }) => actual?.actual.text))).toEqual([
      '82件',
    ])
  })
})

describe('refused', () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(100_000)}<w:p/>${'</w:sdtContent></w:sdt>'.repeat(100_000)}`
  const document = (xml: string) => ({ 'word/document.xml': xml })
  test.each([
    ['macros', { body: '', others: { 'word/vbaProject.bin': '' } }, 'macros'],
    ['a way out of the folder', { body: '', others: { '../../etc/passwd': '' } }, 'path-outside'],
    [
      'a DOCTYPE',
      { body: '', others: document('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>') },
      'doctype',
    ],
    ['a DOCTYPE in its styles', { body: '', others: { 'word/styles.xml': '<!DOCTYPE x><x/>' } }, 'doctype'],
    ['what breaks off', { body: '', others: document('<w:document><w:body><w:p>') }, 'broken'],
    ['elements 200,000 deep', { body: deep }, 'too-large'],
    ['more than a million paragraphs', { body: '<w:p/>'.repeat(1_100_000) }, 'too-large'],
    ['only pictures', { body: run('<w:drawing/>') }, 'no-text'],
  ])('%s', async (_, parts, problem) => {
    expect(await readDocxLines(makeDocx(parts))).toMatchObject({ problem })
  })

  test('a parcel without a document', async () => {
    expect(await readDocxLines(zipSync({ 'a.xml': new Uint8Array() }))).toMatchObject({ problem: 'broken' })
  })

  test('a document cut anywhere, and nothing is thrown', async () => {
    const whole = makeDocx({ body: paragraph('経営課題'.repeat(500)), styles })
    for (let length = 0; length < whole.length; length += 61)
      expect(await readDocxLines(whole.slice(0, length))).toHaveProperty('problem')
  })
})
