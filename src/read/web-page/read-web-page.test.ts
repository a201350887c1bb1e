import { describe, expect, test } from 'vitest'
import { readWebPageLines } from './read-web-page.ts'

/** The lines of a page, cells apart by │. */
async function linesOf(html: string | Uint8Array): Promise<string[]> {
  const laidOut = await readWebPageLines(typeof html === 'string' ? new TextEncoder().encode(html) : html)
  if ('problem' in laidOut) throw new Error(JSON.stringify(laidOut))
  return laidOut.lines.map(({ text }) => text.replaceAll('\t', '│')).filter((text) => text !== '')
}

describe('what a page says becomes lines', () => {
  test.each<[string, string, string[]]>([
    ['a heading has marks by its level', '<h1>振り返り</h1><h3>戦略1-1</h3>', ['# 振り返り', '### 戦略1-1']],
    ['a list has its points', '<ul><li>訓練</li><li>点検</li></ul>', ['・訓練', '・点検']],
    ['an item with a point of its own gets no second', '<ul><li>○訓練<li>(1) 点検</ul>', ['○訓練', '(1) 点検']],
    ['numbers are counted as browsers do', '<ol start="3"><li>甲<li value=7>乙<li>丙</ol>', ['3. 甲', '7. 乙', '8. 丙']],
    ['and backwards', '<ol reversed><li>甲<li>乙</ol>', ['2. 甲', '1. 乙']],
    ['names and what they say', '<dl><dt>担当<dd>防災課<dt>予算<dd>120千円<dd>うち国費 60千円</dl>', ['担当│防災課', '予算│120千円', '│うち国費 60千円']],
    ['lines that are broken by hand stay apart', '<p>一行目<br>二行目</p>', ['一行目', '二行目']],
    ['lines that the source breaks do not', '<p>一行目の\n   つづき\n and more</p>', ['一行目のつづき and more']],
    ['readings above letters are left out', '<p><ruby>港<rp>(</rp><rt>みなと</rt><rp>)</rp></ruby>区</p>', ['港区']],
    ['what is set as written', '<pre>目標 80%\n実績 79%</pre>', ['目標 80%', '実績 79%']],
    ['named letters', '<p>A&amp;B&nbsp;C&#12354;</p>', ['A&B Cあ']],
  ])('%s', async (_, html, lines) => {
    expect(await linesOf(html)).toEqual(lines)
  }) // prettier-ignore
})

describe('tables', () => {
  test('rows of tabs; what spans several cells stands at its first place, as a spreadsheet copies it', async () => {
    const html = `<table><caption>業績目標</caption>
      <tr><th rowspan=2>取組<th colspan=2>数値<th rowspan=2>判定<tr><th>目標<th>実績
      <tr><td rowspan=2>訓練<td>80%<td>79.2%<td>未達成<tr><td>10回<td>12回<td>達成</table>`
    expect(await linesOf(html)).toEqual([
      '業績目標',
      '取組│数値││判定',
      '│目標│実績',
      '訓練│80%│79.2%│未達成',
      '│10回│12回│達成',
    ])
  })

  test.each<[string, string, string[]]>([
    ['a cell of several lines is one cell', '<table><tr><td>甲<br>乙<td>丙</table>', ['"甲', '乙"│丙']],
    ['a list in a cell is lines of it', '<table><tr><td>甲<td><ul><li>乙<li>丙</ul></table>', ['甲│"・乙', '・丙"']],
    ['a picture alone in its cell says its words', '<table><tr><td>甲<td><img alt="◎" src="a.png"></table>', ['甲│◎']],
    ['the foot is last', '<table><tfoot><tr><td>計<td>2<tbody><tr><td>甲<td>2</table>', ['甲│2', '計│2']],
    ['a hidden row is not there', '<table><tr hidden><td>甲<td>1<tr><td>乙<td>2</table>', ['乙│2']],
    ['one cell is no table', '<table><tr><td><p>甲</p><p>乙</p></table>', ['甲', '乙']],
    ['a table for looks is no table', '<table role="presentation"><tr><td>甲<td>乙</table>', ['甲', '乙']],
    ['a table around tables is no table', '<table><tr><td>道<td><table><tr><td>甲<td>1</table></table>', ['道', '甲│1']],
    ['headings make it a table for looks', '<table><tr><td><h2>甲</h2><td><p>乙</p></table>', ['## 甲', '乙']],
    ['rows without their table', '<tr><td>甲</td><td>1</td></tr>', ['甲│1']],
  ])('%s', async (_, html, lines) => {
    expect(await linesOf(html)).toEqual(lines)
  }) // prettier-ignore
})

describe('what belongs to the page is left out', () => {
  test.each<[string, string]>([
    ['ways to other pages', '<nav><ul><li>くらし</ul></nav>'],
    ['by their role', '<div role="navigation">くらし</div>'],
    ['by their name', '<ul class="topic_path"><li>トップ<li>市政</ul>'],
    ['by a name in another hand', '<div id="tmp_pankuzu">トップ &gt; 市政</div>'],
    ['head and foot of the page', '<header>磯野市</header><footer>磯野市役所</footer>'],
    ['what stands beside', '<aside>おすすめ</aside>'],
    ['a search box', '<form action="/s"><label>さがす<input type="search"></label><button>検索</button></form>'],
    ['the question whether it was of use', '<form><p>役に立ちましたか<input type=radio>はい</p></form>'],
    ['the way to the top', '<p><a href="#top">ページの先頭へ戻る</a></p>'],
    ['its contents, said again below', '<ul><li><a href="#a">甲</a><li><a href="#b">乙</a></ul>'],
    ['a button', '<button>印刷する</button>'],
    ['what is not shown', '<p hidden>甲</p><p style="color:red;display:none">乙</p><p aria-hidden="true">丙</p>'],
    ['programs and looks', '<script>alert(1)</script><style>p{}</style><noscript>甲</noscript><template>乙</template>'],
    ['comments', '<!-- 甲 -->'],
  ])('%s', async (_, html) => {
    expect(await linesOf(`<body>${html}<p>目標</p>`)).toEqual(['目標'])
  })

  test('the main part alone, where a page has one, with the heading of the page', async () => {
    expect(await linesOf('<body><h1>振り返り</h1><p>お知らせ</p><main><p>目標</p></main>')).toEqual([
      '# 振り返り',
      '目標',
    ])
  })

  test('the head of an article is its own', async () => {
    expect(await linesOf('<article><header><h1>振り返り</h1></header><p>目標</p></article>')).toEqual([
      '# 振り返り',
      '目標',
    ])
  })

  test('a part with a table is kept, whatever it is called', async () => {
    const html = '<div class="print"><table><tr><td>甲<td>1</table></div><form><table><tr><td>乙<td>2</table></form>'
    expect(await linesOf(html)).toEqual(['甲│1', '乙│2'])
  })

  test('the title of the window is the name of the page', async () => {
    const laidOut = await readWebPageLines(new TextEncoder().encode('<title>運営方針｜磯野市</title><body><p>目標</p>'))
    expect(laidOut).toMatchObject({ lines: [{ text: '運営方針｜磯野市', isName: true }, {}, { text: '目標' }, {}] })
  })
})

test.each([
  ['shift_jis', [0x96, 0xda, 0x95, 0x57]],
  ['euc-jp', [0xcc, 0xdc, 0xc9, 0xb8]],
  ['iso-2022-jp', [0x1b, 0x24, 0x42, 0x4c, 0x5c, 0x49, 0x38, 0x1b, 0x28, 0x42]],
])('a page that declares %s is read in it', async (encoding, letters) => {
  const head = new TextEncoder().encode(`<html><head><meta charset="${encoding}"></head><body><p>`)
  expect(await linesOf(Uint8Array.from([...head, ...letters]))).toEqual(['目標'])
})

describe('pages made to do harm take time and room by their length only', () => {
  test.each([
    ['nested without end', `<html>${'<div>'.repeat(200_000)}`, 'too-many-parts'],
    ['more elements than any page', `<html>${'<p>'.repeat(200_001)}`, 'too-many-parts'],
    ['formats that open again and again', `<html>${'<p><b><i><font color=1>目'.repeat(100_000)}`, 'too-many-parts'],
  ])('%s is refused', async (_, html, problem) => {
    expect(await readWebPageLines(new TextEncoder().encode(html))).toMatchObject({ problem })
  })

  test.each([
    ['an attribute of 10 MB', `<html><p a="${'x'.repeat(10_000_000)}">目標</p>`],
    ['a table that claims 65 billion cells', `<table>${'<tr><td colspan=1000 rowspan=65534>'.repeat(1000)}</table><p>目標`],
    ['tables in tables, with quotes', `${'<table><tr><td>"<td>'.repeat(100)}${'<p>目標</p>'.repeat(3000)}`],
    ['lists of pairs in each other', `${'<dl><dt>"a<dd>"b<br>'.repeat(150)}目標`],
    ['what is never closed', `<html><plaintext><b>目標${'<b>'.repeat(100_000)}`],
  ])('%s is read', async (_, html) => {
    const lines = await linesOf(html)
    expect(lines.join('\n')).toContain('目標')
    expect(lines.join('').length).toBeLessThan(html.length + 100_000)
  }) // prettier-ignore
})
