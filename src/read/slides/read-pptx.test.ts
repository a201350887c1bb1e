import { describe, expect, test } from 'vitest'
import {
  body,
  box,
  makePptx,
  paragraphs,
  slideTable,
  title,
  type At,
  type SlideParts,
} from '../../../tools/office-files/make-pptx.ts'
import { readPptxLines } from './read-pptx.ts'

async function read(slides: readonly SlideParts[], others: Readonly<Record<string, string>> = {}) {
  const laidOut = await readPptxLines(makePptx(slides, others))
  if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut))
  return laidOut.lines
}
const linesOf = async (shapes: string): Promise<string[]> => (await read([{ shapes }])).map(({ text }) => text)
const texts = async (shapes: string): Promise<string[]> => (await linesOf(shapes)).filter((text) => text !== '')
const at = (text: string, ...place: At) => box(text, { at: place })

describe('the order of reading', () => {
  test('slides as they are shown, each line with the number that its slide has; hidden slides are left out', async () => {
    const lines = await read([
      { shapes: title('表紙') },
      { shapes: title('控え'), attributes: 'show="0"' },
      { shapes: title('防災') },
    ])
    expect(lines.filter(({ text }) => text !== '')).toEqual([
      { text: '# 表紙', origin: { kind: 'slide', slide: 1 } },
      { text: '# 防災', origin: { kind: 'slide', slide: 3 } },
    ])
  })

  test('hidden slides are named, with the line before which they would stand', async () => {
    const hidden = { shapes: title('控え'), attributes: 'show="0"' }
    const laidOut = await readPptxLines(
      makePptx([{ shapes: title('表紙') }, hidden, { shapes: title('防災') }, hidden]),
    )
    expect(laidOut).toMatchObject({
      remarks: [{ what: 'hidden-slide', count: 2, parts: ['slide=2', 'slide=4'], line: 3 }],
    })
  })

  test.each(['防災', '防災（続き）', '防災 (2/3)'])(
    'a slide that goes on under the title of the one before: %s',
    async (again) => {
      const at = (text: string) => box(text, { at: [0.5, 2, 12, 1] })
      const lines = await read([{ shapes: title('防災') + at('訓練') }, { shapes: title(again) + at('備蓄') }])
      expect(lines.map(({ text }) => text).filter((text) => text !== '')).toEqual(['# 防災', '訓練', '備蓄'])
      expect(lines.find(({ text }) => text === '備蓄')?.origin).toEqual({ kind: 'slide', slide: 2 })
    },
  )

  test('the title first, wherever it is drawn; then from above, and what stands side by side from the left', async () => {
    const shapes = [
      at('右の上', 7, 2, 5, 1),
      at('足もと', 0.5, 6, 12, 0.5),
      at('左の下', 0.5, 3.2, 5, 1.4),
      at('左の上', 0.5, 2.1, 5, 1),
      at('右の下', 7, 3.1, 5, 2),
      at('見出しの上の一行', 0.5, 0, 5, 0.3),
      title('安心して\n暮らせるまち'),
    ].join('')
    expect(await texts(shapes)).toEqual([
      '# 安心して暮らせるまち',
      '見出しの上の一行',
      '左の上',
      '左の下',
      '右の上',
      '右の下',
      '足もと',
    ])
  })

  test('what is nearer belongs together: two columns with a title each, or two labels with their words beside them', async () => {
    const columns = [
      at('成果', 0.5, 2, 5, 0.5),
      at('課題', 6.5, 2, 5, 0.5),
      at('増えた', 0.5, 2.5, 5, 3),
      at('減った', 6.5, 2.5, 5, 3),
    ]
    expect(await texts(columns.join(''))).toEqual(['成果', '増えた', '課題', '減った'])
    const labels = [
      at('目標', 0.5, 2, 2, 0.6),
      at('80%以上', 2.5, 2, 5, 0.6),
      at('実績', 0.5, 3, 2, 0.6),
      at('79.2%', 2.5, 3, 5, 0.6),
    ]
    expect(await texts(labels.join(''))).toEqual(['目標', '80%以上', '実績', '79.2%'])
  })

  test('two columns of which one has a taller box are read one after the other', async () => {
    const shapes = [at('左1', 0.5, 2, 5, 1), at('左2', 0.5, 3.2, 5, 1), at('右の長い文章', 7, 2, 5, 3)].join('')
    expect(await texts(shapes)).toEqual(['左1', '左2', '右の長い文章'])
  })

  test('a group lies where its frame puts it, also inside another one', async () => {
    const group = (inside: string, place: string) =>
      `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name=""/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>${place}</a:xfrm></p:grpSpPr>${inside}</p:grpSp>`
    const small =
      '<a:off x="914400" y="914400"/><a:ext cx="914400" cy="914400"/><a:chOff x="0" y="0"/><a:chExt cx="9144000" cy="9144000"/>'
    const low =
      '<a:off x="0" y="4572000"/><a:ext cx="3048000" cy="1524000"/><a:chOff x="0" y="0"/><a:chExt cx="3048000" cy="1524000"/>'
    const shapes = group(group(at('下の組', 0, 0, 5, 5), small), low) + at('真ん中', 0.5, 3, 5, 1)
    expect(await texts(shapes)).toEqual(['真ん中', '下の組'])
  })

  test('boxes in three rows with their edges in line are a table; two rows are columns of text', async () => {
    const rows = (count: number) =>
      ['取組,目標,実績', '防災訓練,3回,4回', '見守り,80%以上,79.2%']
        .slice(0, count)
        .flatMap((row, y) => row.split(',').map((text, x) => at(text, 0.5 + x * 4 + y * 0.05, 2 + y * 0.8, 3.9, 0.8)))
        .join('')
    expect(await texts(rows(3))).toEqual(['取組\t目標\t実績', '防災訓練\t3回\t4回', '見守り\t80%以上\t79.2%'])
    expect(await texts(rows(2))).toEqual(['取組', '目標', '実績', '防災訓練', '3回', '4回'])
  })
})

describe('texts', () => {
  test('the body of a slide has its marks from the layout; a box of its own has none', async () => {
    const items = '<a:p><a:r><a:t>訓練</a:t></a:r></a:p><a:p><a:pPr lvl="1"/><a:r><a:t>夜間も</a:t></a:r></a:p>'
    const plain = '<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>本文</a:t></a:r></a:p>'
    expect(await texts(body(items + plain) + at('箱', 0.5, 6.9, 3, 0.4))).toEqual([
      '・訓練',
      '  ・夜間も',
      '本文',
      '箱',
    ])
  })

  test('automatic numbers count by level, and begin again behind other words, or another way of counting', async () => {
    const numbered = (text: string, type: string, more = '', level = 0) =>
      `<a:p><a:pPr lvl="${level}"><a:buAutoNum type="${type}" ${more}/></a:pPr><a:r><a:t>${text}</a:t></a:r></a:p>`
    const shapes = body(
      [
        numbered('防災', 'arabicParenBoth'),
        numbered('訓練', 'circleNumDbPlain', '', 1),
        numbered('備え', 'circleNumDbPlain', '', 1),
        numbered('防犯', 'arabicParenBoth'),
        numbered('見守り', 'circleNumDbPlain', '', 1),
        paragraphs('ほか', '<a:pPr><a:buNone/></a:pPr>'),
        numbered('広報', 'arabicPeriod', 'startAt="3"'),
        numbered('総括', 'ea1JpnKorPlain'),
      ].join(''),
    )
    expect(await texts(shapes)).toEqual([
      '(1) 防災',
      '① 訓練',
      '② 備え',
      '(2) 防犯',
      '① 見守り',
      'ほか',
      '3. 広報',
      '一 総括',
    ])
  })

  test.each([
    ['numbers of slides', box('12', { at: [1, 6, 1, 1], placeholder: '<p:ph type="sldNum" idx="4"/>' })],
    ['days', box('令和5年6月1日', { at: [1, 6, 1, 1], placeholder: '<p:ph type="dt" idx="5"/>' })],
    ['footers', box('みどり市 企画課', { at: [1, 6, 1, 1], placeholder: '<p:ph type="ftr" idx="6"/>' })],
    ['a number of the slide in a box', at('<a:p><a:fld type="slidenum"><a:t>3</a:t></a:fld></a:p>', 1, 6, 1, 1)],
    ['hidden shapes', box('内緒', { at: [1, 2, 3, 1], attributes: 'hidden="1"' })],
    ['what lies beside the slide', at('直すこと', 14, 2, 3, 1)],
  ])('%s are left out', async (_, shape) => {
    expect(await texts(`${title('防災')}${shape}`)).toEqual(['# 防災'])
  })

  test('a diagram says its words, each under what it belongs to', async () => {
    const point = (id: string, text: string, type = '') =>
      `<dgm:pt modelId="${id}" ${type}><dgm:t><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`
    const under = (source: string, target: string, order: number) =>
      `<dgm:cxn modelId="c${target}" srcId="${source}" destId="${target}" srcOrd="${order}"/>`
    const data = `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst>${point('0', '', 'type="doc"')}${point('2', '学ぶ')}${point('1', '守る')}${point('3', '防災')}</dgm:ptLst><dgm:cxnLst>${under('0', '1', 0)}${under('0', '2', 1)}${under('1', '3', 0)}</dgm:cxnLst></dgm:dataModel>`
    const frame = `<p:graphicFrame><p:xfrm><a:off x="0" y="2000000"/><a:ext cx="5000000" cy="1000000"/></p:xfrm><a:graphic><a:graphicData><dgm:relIds xmlns:dgm="d" r:dm="diagramData"/></a:graphicData></a:graphic></p:graphicFrame>`
    const slide = { shapes: frame, links: { diagramData: '../diagrams/data1.xml' } }
    expect((await read([slide], { 'ppt/diagrams/data1.xml': data })).map(({ text }) => text)).toEqual([
      '守る',
      '・防災',
      '学ぶ',
    ])
  })
})

test('a table is rows of tabs; cells under a merge are empty, line breaks stand in quotes', async () => {
  const covered = (attributes: string) => `<a:tc ${attributes}><a:txBody><a:bodyPr/><a:p/></a:txBody><a:tcPr/></a:tc>`
  const wide = `<a:tc gridSpan="2"><a:txBody><a:bodyPr/>${paragraphs('取組')}</a:txBody><a:tcPr/></a:tc>`
  const rows = [
    [wide, covered('hMerge="1"'), '目標', '実績'],
    ['防災', '訓練', '3回\n(夜間を含む)', '4回'],
    [covered('vMerge="1"'), '見守り', '80%以上', ''],
  ]
  expect(await linesOf(title('一覧') + slideTable([0.5, 2, 12, 3], rows))).toEqual([
    '# 一覧',
    '',
    '取組\t\t目標\t実績',
    '防災\t訓練\t"3回',
    '(夜間を含む)"\t4回',
    '\t見守り\t80%以上',
  ])
})

describe('refused', () => {
  const slide = (xml: string) => ({ 'ppt/slides/slide1.xml': xml })
  const deep = `${'<p:grpSp>'.repeat(200_000)}${'</p:grpSp>'.repeat(200_000)}`
  test.each([
    ['macros', [{ shapes: '' }], { 'ppt/vbaProject.bin': '' }, 'macros'],
    [
      'a DOCTYPE in a slide',
      [{ shapes: '' }],
      slide('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
      'doctype',
    ],
    ['a slide that breaks off', [{ shapes: '' }], slide('<p:sld><p:cSld>'), 'broken'],
    ['groups 200,000 deep', [{ shapes: deep }], {}, 'too-large'],
    ['only pictures', [{ shapes: '<p:pic/>' }], {}, 'no-text'],
    ['no slides', [], {}, 'no-text'],
  ])('%s', async (_, slides, others, problem) => {
    expect(await readPptxLines(makePptx(slides, others))).toMatchObject({ problem })
  })

  test('slides cut anywhere, and nothing is thrown', async () => {
    const whole = makePptx([{ shapes: title('経営課題') }])
    for (let length = 0; length < whole.length; length += 61)
      expect(await readPptxLines(whole.slice(0, length))).toHaveProperty('problem')
  })
})
