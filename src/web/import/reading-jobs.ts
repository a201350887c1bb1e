import type { DraftKey } from '../../core/import-draft.ts'
import type { Refusal } from '../../core/refusal.ts'

/** What reading a document came to: a draft, or the reasons why there is none. */
export type ReadingEnd = { readonly draft: DraftKey } | { readonly refusals: readonly Refusal[] }
export type ReadingState =
  | { readonly kind: 'reading'; readonly file: string; readonly seconds: number }
  | { readonly kind: 'ended'; readonly end: ReadingEnd }

type Job = { readonly file: string; readonly since: number; readonly stop: AbortController; end?: ReadingEnd }

/**
 * Documents that are being read, by a name that cannot be guessed. Leaving the page ends nothing; whoever comes back finds the draft. So
 * many at once: each is a process of its own.
 */
export type ReadingJobs = {
  /** Begins; undefined when too many are being read already. */
  readonly begin: (
    id: string,
    file: string,
    read: (stop: AbortSignal) => Promise<ReadingEnd>,
  ) => Promise<void> | undefined
  readonly state: (id: string) => ReadingState | undefined
  /** Stops one; false when it has ended already. */
  readonly cancel: (id: string) => boolean
}

const atOnce = 2
const remembered = 50

export function createReadingJobs(now: () => number, onError: (problem: Error) => void): ReadingJobs {
  const jobs = new Map<string, Job>()
  const running = () => [...jobs.values()].filter(({ end }) => end === undefined).length
  return {
    begin: (id, file, read) => {
      if (running() >= atOnce) return undefined
      const job: Job = { file, since: now(), stop: new AbortController() }
      jobs.set(id, job)
      const [oldest] = jobs.size > remembered ? jobs.keys() : []
      if (oldest !== undefined) jobs.delete(oldest)
      return read(job.stop.signal).then(
        (end) => void (job.end = end),
        (cause: unknown) => {
          const problem = cause instanceof Error ? cause : new Error(String(cause))
          onError(problem)
          job.end = { refusals: [{ kind: 'database-failed', problem: 'failed', detail: problem.message }] }
        },
      )
    },
    state: (id) => {
      const job = jobs.get(id)
      if (job === undefined) return undefined
      return job.end === undefined
        ? { kind: 'reading', file: job.file, seconds: Math.round((now() - job.since) / 1000) }
        : { kind: 'ended', end: job.end }
    },
    cancel: (id) => {
      const job = jobs.get(id)
      if (job === undefined || job.end !== undefined) return false
      job.stop.abort()
      jobs.delete(id)
      return true
    },
  }
}
