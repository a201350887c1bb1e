import { beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import { shareImageOf, type ShareImage } from '../../report/site/share-image.ts'
import { ourLetters } from './letters.ts'
import type { Piece } from './piece.ts'
import { shareImagePng, sharePieces } from './share-image.ts'

let example: ShareImage
let english: ShareImage
beforeAll(async () => {
  const { checked } = await exampleDocument()
  const { plan, evaluation, tally, findings } = checked
  const judged = { plan, evaluation, tally, findings, publisher: '大阪市港区' }
  example = shareImageOf({ judged }, 'ja')
  english = shareImageOf({ judged }, 'en')
})

const signsOf = (image: ShareImage) => sharePieces(image).filter((piece) => piece.kind === 'sign')
const textsOf = (image: ShareImage) =>
  sharePieces(image).flatMap((piece) => (piece.kind === 'words' ? piece.parts.map(({ text }) => text) : []))
const numberAt = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)

/** How far right a piece reaches: texts by the letters of the font. */
async function endOf(piece: Piece): Promise<number> {
  if (piece.kind === 'bar') return piece.x + piece.width
  if (piece.kind === 'sign') return piece.x + piece.size
  const letters = await ourLetters()
  const width = piece.parts.reduce((sum, { text }) => sum + letters.shape(text).width * piece.size, 0)
  return piece.end ? piece.x : piece.x + width
}
/** How far down a piece reaches: a text stands on its base line. */
const bottomOf = (piece: Piece) =>
  piece.y + (piece.kind === 'bar' ? piece.height : piece.kind === 'sign' ? piece.size : 0)

describe('the picture of a plan', () => {
  test('has a sign for every target of the board, and one for each entry of the legend', () => {
    const { rows, legend } = example.board
    const targets = rows.reduce((sum, { signs }) => sum + signs.length, 0)
    expect(targets).toBe(69)
    expect(signsOf(example)).toHaveLength(targets + legend.length)
  })

  test('signs published as a count only are paler', () => {
    const pale = example.board.rows.flatMap(({ signs }) => signs).filter(({ countOnly }) => countOnly).length
    expect(pale).toBeGreaterThan(0)
    expect(signsOf(example).filter((sign) => sign.pale)).toHaveLength(pale + 1)
  })

  test('says whose plan it is and the answer, in Japanese and in English', () => {
    const said = (image: ShareImage) => textsOf(image).join('')
    expect(said(example)).toContain('大阪市港区')
    expect(said(example)).toContain('47を達成')
    expect(said(english)).toContain('47 were met')
  })

  test('no line begins with the space between two words', () => {
    const linesOf = (image: ShareImage) => sharePieces(image).filter((piece) => piece.kind === 'words')
    const parts = ['Of 80 targets, ', '53 were met', ' and ', '22 were missed', ', 5 open'].map((text) => ({ text }))
    const lines = linesOf({ ...english, answer: parts })
    expect(lines.map(({ parts: [first] }) => first?.text)).toContain('and ')
    expect(lines.filter(({ parts: [first] }) => first?.text.startsWith(' '))).toEqual([])
  })

  test.each([
    ['an answer of 200 letters', { answer: Array.from({ length: 20 }, () => ({ text: 'とても長い答えの一部' })) }],
    ['a publisher of 80 letters', { publisher: '長い名前の区'.repeat(14) }],
    ['forty goals', { board: 40 }],
    ['a goal of 400 targets', { signs: 400 }],
  ])('%s stays inside', async (_, change) => {
    const [row] = example.board.rows
    if (row === undefined) throw new Error('the example has goals')
    const rows =
      'board' in change
        ? Array.from({ length: 40 }, () => row)
        : 'signs' in change
          ? [
              {
                ...row,
                signs: Array.from({ length: 400 }, () => ({ state: 'met' as const, countOnly: false, label: '' })),
              },
            ]
          : example.board.rows
    const image: ShareImage = {
      ...example,
      ...('answer' in change ? { answer: change.answer } : {}),
      ...('publisher' in change ? { publisher: change.publisher } : {}),
      board: { ...example.board, rows },
    }
    const pieces = sharePieces(image)
    expect(Math.max(...pieces.map(bottomOf))).toBeLessThanOrEqual(630 - 60)
    for (const piece of pieces) {
      const isAnswer = piece.kind === 'words' && piece.parts.length > 3 // an endless sentence may leave the picture
      if (!isAnswer) expect(await endOf(piece)).toBeLessThanOrEqual(1200 - 60)
    }
  })

  test('where goals are too many for their names, every sign is still there', () => {
    const { rows, legend } = example.board
    const many = { ...example, board: { legend, rows: [...rows, ...rows, ...rows] } }
    expect(signsOf(many)).toHaveLength(3 * 69 + legend.length)
  })
})

describe('as PNG', () => {
  test('it is 1200 × 630, the same bytes every time, and small', async () => {
    const bytes = await shareImagePng(sharePieces(example))
    expect([...bytes.subarray(1, 4)]).toEqual([...new TextEncoder().encode('PNG')])
    expect([numberAt(bytes, 16), numberAt(bytes, 20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(60_000)
    expect(await shareImagePng(sharePieces(example))).toEqual(bytes)
  })

  test('every letter of the example is in the font', async () => {
    const { shape } = await ourLetters()
    const isMissing = (letter: string) => shape(letter).letters.some(({ glyph }) => glyph === 0)
    expect(isMissing('\u{20BB7}')).toBe(true) // 𠮷 is not in it
    const letters = [
      ...new Set([example, english].flatMap((image) => textsOf(image).flatMap((text) => Array.from(text)))),
    ]
    expect(letters.filter(isMissing)).toEqual([])
  })
})
