import type { CellLook } from '../../report/document/workbook.ts'

/** How official sheets look, in every format: a grid of thin lines, labels on a pale ground, no colour that speaks. Colours are #rrggbb. */
export const sheetLook = {
  font: 'BIZ UDPGothic',
  line: '#7f7f7f',
  ground: {
    title: undefined,
    heading: '#c9d8f0',
    label: '#ecf1f9',
    field: undefined,
    key: undefined,
    entry: '#fff9db',
  } satisfies Record<CellLook, string | undefined>,
  bold: { title: true, heading: true, label: false, field: false, key: false, entry: false } satisfies Record<
    CellLook,
    boolean
  >,
  /** A title stands alone, everything else in the grid. */
  grid: { title: false, heading: true, label: true, field: true, key: true, entry: true } satisfies Record<
    CellLook,
    boolean
  >,
  /** What is for programs is paler than what is for people; it can still be read. */
  pale: '#6b6b6b',
  /** On A4, in millimetres. */
  margin: 12,
} as const

// Control characters are what it looks for.
// oxlint-disable-next-line no-control-regex
const notXml = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g

/** A text as a cell can carry it: line ends as one letter, what no XML can carry as U+FFFD. */
export const cellText = (text: string): string => text.toWellFormed().replace(/\r\n?/g, '\n').replace(notXml, '\ufffd')
