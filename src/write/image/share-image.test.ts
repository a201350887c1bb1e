import { beforeAll, describe, expect, test } from 'vitest'
import { exampleDocument } from '../../../tools/published/published-example.ts'
import { shareImageOf, type ShareImage } from '../../report/site/share-image.ts'
import { png } from './png.ts'
import { shareImageSvg } from './share-image.ts'

let example: ShareImage
let english: ShareImage
beforeAll(async () => {
  const { checked } = await exampleDocument()
  const { plan, evaluation, tally, findings } = checked
  const judged = { plan, evaluation, tally, findings, publisher: '大阪市港区' }
  example = shareImageOf({ judged }, 'ja')
  english = shareImageOf({ judged }, 'en')
})

const signsOf = (svg: string) => svg.match(/class="sign"/g)?.length ?? 0
const numberAt = (bytes: Uint8Array, at: number) => new DataView(bytes.buffer, bytes.byteOffset).getUint32(at)
/** How far right and down the texts of a picture reach, by their beginnings. */
const places = (svg: string, name: 'x' | 'y') =>
  [...svg.matchAll(new RegExp(`<text[^>]* ${name}="([\\d.]+)"`, 'g'))].map(([, value]) => Number(value))

describe('the picture of a plan', () => {
  test('has a sign for every target of the board, and one for each entry of the legend', () => {
    const { rows, legend } = example.board
    const targets = rows.reduce((sum, { signs }) => sum + signs.length, 0)
    expect(targets).toBe(69)
    expect(signsOf(shareImageSvg(example))).toBe(targets + legend.length)
  })

  test('signs published as a count only are paler', () => {
    const pale = example.board.rows.flatMap(({ signs }) => signs).filter(({ countOnly }) => countOnly).length
    expect(pale).toBeGreaterThan(0)
    expect(shareImageSvg(example).match(/-opacity="0\.5"/g)).toHaveLength(pale + 1)
  })

  test('says whose plan it is and the answer, in Japanese and in English', () => {
    const said = (image: ShareImage) => shareImageSvg(image).replace(/<[^>]*>/g, '')
    expect(said(example)).toContain('大阪市港区')
    expect(said(example)).toContain('47を達成')
    expect(said(english)).toContain('47 were met')
  })

  test.each([
    ['an answer of 200 letters', { answer: Array.from({ length: 20 }, () => ({ text: 'とても長い答えの一部' })) }],
    ['a publisher of 80 letters', { publisher: '長い名前の区'.repeat(14) }],
    ['forty goals', { board: 40 }],
    ['a goal of 400 targets', { signs: 400 }],
  ])('%s stays inside', (_, change) => {
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
    const svg = shareImageSvg(image)
    expect(Math.max(...places(svg, 'y'))).toBeLessThanOrEqual(630)
    const downs = [...svg.matchAll(/translate\([\d.]+ ([\d.]+)\)/g)].map(([, y]) => Number(y))
    expect(Math.max(0, ...downs)).toBeLessThan(600)
  })

  test('where goals are too many for their names, every sign is still there', () => {
    const { rows, legend } = example.board
    const many = { ...example, board: { legend, rows: [...rows, ...rows, ...rows] } }
    expect(signsOf(shareImageSvg(many))).toBe(3 * 69 + legend.length)
  })

  test('texts are escaped', () => {
    expect(shareImageSvg({ ...example, publisher: '<b>&' })).toContain('&lt;b&gt;&amp;')
  })
})

describe('as PNG', () => {
  test('it is 1200 × 630, the same bytes every time, and small', async () => {
    const bytes = await png(shareImageSvg(example))
    expect([...bytes.subarray(1, 4)]).toEqual([...new TextEncoder().encode('PNG')])
    expect([numberAt(bytes, 16), numberAt(bytes, 20)]).toEqual([1200, 630])
    expect(bytes.length).toBeLessThan(120_000)
    expect(await png(shareImageSvg(example))).toEqual(bytes)
  })

  test('every letter of the example is in the font', async () => {
    const empty = (text: string) => png(`<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"><text y="40" font-size="40" font-weight="700" font-family="BIZ UDPGothic">${text}</text></svg>`) // prettier-ignore
    const missing = await empty('\u{20BB7}') // 𠮷 is not in it
    const letters = [
      ...new Set([example, english].flatMap((image) => Array.from(shareImageSvg(image).replace(/<[^>]*>/g, '')))),
    ]
    const drawn = await Promise.all(letters.map(async (letter) => ({ letter, bytes: await empty(letter) })))
    expect(drawn.filter(({ bytes }) => Buffer.compare(bytes, missing) === 0).map(({ letter }) => letter)).toEqual([])
  })
})
