import { describe, expect, test } from 'vitest'
import { blankCanvas, fullLevel, palette, stamp, type Mask } from './canvas.ts'

const square: Mask = { left: 0, top: 0, width: 2, height: 2, levels: new Uint8Array(4).fill(fullLevel) }
/** The pixels of a picture, line by line, without the bytes for filters. */
const pixels = ({ width, lines }: ReturnType<typeof blankCanvas>) =>
  Array.from({ length: lines.length / (width + 1) }, (_, row) => [...lines.subarray(row * (width + 1) + 1, (row + 1) * (width + 1))]) // prettier-ignore
const colour = (index: number) => [...palette.subarray(index * 3, index * 3 + 3)]
const drawn = (x: number, y: number) => {
  const canvas = blankCanvas(3, 3)
  stamp(canvas, square, x, y, 'met')
  return pixels(canvas).map((line) => line.map((index) => (index === 0 ? '.' : '#')).join(''))
}

describe('what is put on a picture', () => {
  test.each([
    ['stands where it was put', 1, 0, ['.##', '.##', '...']],
    ['is cut off at the right and at the bottom', 2, 2, ['...', '...', '..#']],
    ['is cut off at the left and at the top', -1, -1, ['#..', '...', '...']],
    ['is nowhere when it lies outside', 5, -7, ['...', '...', '...']],
  ])('%s', (_, x, y, expected) => {
    expect(drawn(x, y)).toEqual(expected)
  })

  test('has its ink, on a white ground', () => {
    const canvas = blankCanvas(3, 2)
    stamp(canvas, square, 0, 0, 'unmet')
    const [line = []] = pixels(canvas)
    expect(line.map(colour)).toEqual([[0xce, 0, 0], [0xce, 0, 0], [255, 255, 255]]) // prettier-ignore
  })

  test('is half as strong where it is pale, and never nothing', () => {
    const canvas = blankCanvas(2, 1)
    stamp(canvas, { ...square, height: 1, levels: Uint8Array.of(fullLevel, 1) }, 0, 0, 'text', 0.5)
    const [[strong = 0, weak = 0] = []] = pixels(canvas)
    expect(colour(strong)[0]).toBeGreaterThan(0x80)
    expect(weak).toBe(1)
  })

  test('leaves what is stronger already', () => {
    const canvas = blankCanvas(2, 2)
    stamp(canvas, square, 0, 0, 'text')
    const before = pixels(canvas)
    stamp(canvas, { ...square, levels: new Uint8Array(4).fill(3) }, 0, 0, 'met')
    expect(pixels(canvas)).toEqual(before)
  })
})

test('the palette has the ground and every ink from pale to full, and fits into a byte', () => {
  expect(palette.length / 3).toBe(1 + 4 * fullLevel)
  expect(palette.length / 3).toBeLessThanOrEqual(256)
  expect(colour(fullLevel)).toEqual([0x1a, 0x1a, 0x1a])
})
