import { body, box, makePptx, paragraphs, slideTable, title } from './make-pptx.ts'

const footer = (number: number) =>
  box('すずかけ市 中央区', { at: [0.5, 7, 4, 0.3], placeholder: '<p:ph type="ftr" idx="11"/>' }) +
  box(String(number), { at: [12, 7, 0.8, 0.3], placeholder: '<p:ph type="sldNum" idx="12"/>' })

const covered = '<a:tc vMerge="1"><a:txBody><a:bodyPr/><a:lstStyle/><a:p/></a:txBody><a:tcPr/></a:tc>'
const merged = (text: string) =>
  `<a:tc rowSpan="2"><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphs(text)}</a:txBody><a:tcPr/></a:tc>`

const slides = [
  title('令和4年度\nすずかけ市 中央区 運営方針の振り返り') + footer(1),
  title('経営課題1　災害に強いまち') +
    slideTable(
      [0.5, 1.8, 12, 3],
      [
        ['戦略', '具体的取組', '目標達成状況'],
        [merged('1-1 地域の防災力を高める'), '(1) 避難所の開設訓練', '目標達成'],
        [covered, '(2) 家具の転倒防止', '目標未達成'],
      ],
    ) +
    footer(2),
  title('戦略1-1　地域の防災力を高める') +
    box('主な具体的取組', { at: [0.5, 1.2, 5, 0.4] }) +
    box('避難所の開設訓練', { at: [0.5, 1.8, 5.5, 0.5] }) +
    box('家具の転倒防止', { at: [6.8, 1.8, 5.5, 0.5] }) +
    box(paragraphs('夜間の開設訓練(3回・210人)\n備蓄品の点検(14か所)', '<a:pPr><a:buChar char="•"/></a:pPr>'), {
      at: [0.5, 2.3, 5.5, 3],
    }) +
    box(paragraphs('固定のしかたの講習(5回・88人)', '<a:pPr><a:buChar char="•"/></a:pPr>'), {
      at: [6.8, 2.3, 5.5, 3],
    }) +
    footer(3),
  title('目標未達成の取組み') +
    [
      '具体的取組,目標未達成の状況,対応・改善策',
      '家具の転倒防止,家具を固定している世帯の割合 〔目標〕80%以上 〔実績〕77.4%,借家でも使える器具の貸し出しを始める。',
      '移動図書館の運行,貸し出した冊数 〔目標〕9000冊以上 〔実績〕8412冊,こども園の園庭に止まる日を増やす。',
    ]
      .flatMap((row, y) => row.split(',').map((text, x) => box(text, { at: [0.5 + 4.1 * x, 1.8 + 1.3 * y, 4, 1.2] })))
      .join('') +
    footer(4),
  title('経営課題2　学び続けられるまち') +
    slideTable(
      [0.5, 1.8, 12, 2],
      [
        ['戦略', '具体的取組', '目標達成状況'],
        ['2-1 読書に親しむ', '(1) 移動図書館の運行', '目標未達成'],
      ],
    ) +
    footer(5),
]

/** A deck of the same town: merged cells, two columns of texts, a table put together from boxes, a slide that is hidden. */
export const exampleSlides = (): Uint8Array =>
  makePptx([
    ...slides.slice(0, 2).map((shapes) => ({ shapes })),
    { shapes: title('控え') + body('経営課題9　まだ話していないこと'), attributes: 'show="0"' },
    ...slides.slice(2).map((shapes) => ({ shapes })),
  ])
