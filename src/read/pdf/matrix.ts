/** An affine map as PDF writes it: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-2, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
]

export const mapped = (matrix: Matrix, x: number, y: number): readonly [number, number] => [
  matrix[0] * x + matrix[2] * y + matrix[4],
  matrix[1] * x + matrix[3] * y + matrix[5],
]

/** A matrix out of what a file gives for one: six numbers, in whatever list. */
export function matrixOf(value: unknown): Matrix {
  if (typeof value !== 'object' || value === null) return identity
  const at = (index: number): number => {
    const number: unknown = Reflect.get(value, String(index))
    return typeof number === 'number' && Number.isFinite(number) ? number : (identity[index] ?? 0)
  }
  return [at(0), at(1), at(2), at(3), at(4), at(5)]
}
