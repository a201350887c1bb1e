/** The largest whole number whose square is not above `square`: 17 → 4. Exact for any size, without a float. */
export function wholeRoot(square: bigint): bigint {
  if (square < 2n) return square
  // Newton's steps from above never fall below the root, so the first that does not fall further has found it.
  let root = 1n << BigInt((square.toString(16).length * 4) / 2)
  for (;;) {
    const next = (root + square / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** The smallest whole number whose square is not below `square`: 17 → 5, 16 → 4. */
export function wholeRootAbove(square: bigint): bigint {
  const root = wholeRoot(square)
  return root * root === square ? root : root + 1n
}
