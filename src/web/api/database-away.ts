/** PostgreSQL's classes of errors that pass: connection, resources, shutting down. Source: PostgreSQL, Appendix A. */
const passing = /^(?:08|53|57P)/
const network = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENOTFOUND'])
/** What the driver says without a code. */
const sayings =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|not queryable/

/** Whether an error says that the database is away for now, and not that the program is wrong. */
export function isDatabaseAway(problem: unknown): boolean {
  if (problem instanceof AggregateError) return problem.errors.some(isDatabaseAway)
  if (!(problem instanceof Error)) return false
  const code: unknown = 'code' in problem ? problem.code : undefined
  if (typeof code === 'string') return network.has(code) || passing.test(code)
  return sayings.test(problem.message) || isDatabaseAway(problem.cause)
}
