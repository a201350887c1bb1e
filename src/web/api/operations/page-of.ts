/** One piece of a longer list, of which one more than `limit` was fetched; `keyOf` says where the next piece goes on. */
export function pageOf<Row>(rows: readonly Row[], limit: number, keyOf: (last: Row) => string) {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { page, next: rows.length > limit && last !== undefined ? keyOf(last) : null }
}
