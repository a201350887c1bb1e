/** The day (ISO 8601) of an instant in Japan, whatever zone the machine is in: 2018-06-24T15:00:00Z is 2018-06-25. */
export const dayInJapan = (instant: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO('Asia/Tokyo').toPlainDate().toString()
