import { cell, listed, listLevel, lists, makeDocx, paragraph, row, styled, table } from './make-docx.ts'

const styles = `
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:basedOn w:val="1"/><w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>`

const numbering = lists(
  listLevel(0, 'decimalFullWidth', '経営課題%1', '<w:pStyle w:val="1"/>') +
    listLevel(1, 'decimal', '戦略%1-%2', '<w:pStyle w:val="2"/><w:isLgl/>') +
    listLevel(2, 'decimal', '具体的取組%1-%2-%3', '<w:pStyle w:val="3"/><w:isLgl/>'),
  listLevel(0, 'bullet', '&#xF06C;', '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>'),
)

const figures = (...rows: readonly (readonly string[])[]) =>
  table(
    row(...['指標', '目標', '実績', '達成状況'].map((text) => cell(text))),
    ...rows.map((cells) => row(...cells.map((text) => cell(text)))),
  )
/** A result that was corrected with the program's own marks: what was deleted stands in the file. */
const corrected =
  '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>78.1%</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>77.4%</w:t></w:r></w:ins></w:p>'
const framed = (text: string) => table(row(cell(text)))

const body = [
  styled('令和4年度　すずかけ市 中央区　運営方針の振り返り', 't'),
  styled('災害に強いまち', '1'),
  framed('めざすべき将来像：どの家にも備えがあり、隣どうしで助け合えるまち'),
  styled('地域の防災力を高める', '2'),
  paragraph('めざす状態：自主防災組織の訓練に、毎年新しい人が加わっている'),
  styled('避難所の開設訓練', '3'),
  figures(['訓練を開いた避難所の数', '12か所以上', '14か所', '達成']),
  paragraph('取組実績'),
  listed('夜間の開設訓練(3回・210人)', 2),
  listed('備蓄品の点検(14か所)', 2),
  styled('家具の転倒防止', '3'),
  table(
    row(...['指標', '目標', '実績', '達成状況'].map((text) => cell(text))),
    row(cell('家具を固定している世帯の割合'), cell('80%以上'), cell(corrected), cell('未達成')),
  ),
  paragraph('対応・改善策：借家でも使える器具の貸し出しを始め、取り付けの手伝いを頼めるようにする。'),
  styled('学び続けられるまち', '1'),
  styled('読書に親しむ', '2'),
  styled('移動図書館の運行', '3'),
  figures(['移動図書館の巡回', '24回', '26回', '達成'], ['貸し出した冊数', '9,000冊以上', '8,412冊', '未達成']),
  paragraph('対応・改善策：こども園と相談し、園庭に止まる日を月に二度に増やす。'),
].join('')

/** A review of an invented town in Word: numbers of headings by the program, a frame, a correction that shows its marks. */
export const exampleDocument = (): Uint8Array => makeDocx({ body, styles, numbering })
