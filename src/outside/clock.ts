/** The world's time. Days are those of Japan, whatever zone the server runs in. */
export type Clock = {
  /** The moment, as ISO 8601 in UTC: for records. */
  readonly now: () => string
  /** The calendar day in Japan, as YYYY-MM-DD. */
  readonly today: () => string
}

export const clock: Clock = {
  now: () => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }),
  today: () => Temporal.Now.plainDateISO('Asia/Tokyo').toString(),
}
