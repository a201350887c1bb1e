import type { Paper, PaperBlock, PaperChapter } from '../src/report/document/paper.ts'

const ofSpans = (spans: readonly { readonly text: string }[]): string => spans.map(({ text }) => text).join('')

/** What a block says, piece by piece, in the order of reading. */
function ofBlock(block: PaperBlock): string[] {
  switch (block.kind) {
    case 'board':
      return [
        ...(block.rows.length === 0 ? [] : block.legend.map(({ label }) => label)),
        ...block.rows.flatMap(({ number, title, met, of }) => [number, title, met, of]),
        block.note,
      ]
    case 'bars':
      return [block.title, ...block.rows.flatMap(({ label, words }) => [label, words])]
    case 'measures':
      return block.items.flatMap(({ name, about, figures, gap, verdict, stated, evidence, source }) => [
        name, about, ...figures.flatMap(({ label, value }) => [label, value]), gap, verdict, stated, evidence, source.text,
      ]) // prettier-ignore
    case 'table':
    case 'rows':
      return [
        block.caption,
        ...block.columns.map(({ heading }) => heading),
        ...block.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => [cell.text, 'below' in cell ? (cell.below ?? '') : '']),
        ),
        'note' in block ? (block.note ?? '') : '',
      ]
    case 'prose':
      return [block.label ?? '', ...block.lines]
    case 'records':
      return [block.title?.text ?? '', ...block.items.map(({ text }) => ofSpans(text))]
    case 'paragraph':
      return [block.text]
  }
}

const ofChapter = ({ heading, verdict, answer = [], blocks, chapters }: PaperChapter): string[] => [
  heading,
  verdict?.text ?? '',
  ofSpans(answer),
  ...blocks.flatMap(ofBlock),
  ...chapters.flatMap(ofChapter),
]

/** Everything that a paper says, piece by piece, in the order of reading: what a file made of it has to say too. */
export const wordsOfPaper = ({ publisher, over, answer, opening, contents, chapters }: Paper): string[] =>
  [
    publisher,
    over,
    ofSpans(answer),
    ...opening.flatMap(ofBlock),
    contents ?? '',
    ...chapters.flatMap(ofChapter),
  ].filter((text) => text.trim() !== '')
