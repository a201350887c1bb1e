import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Work in several threads: jobs go in as they are asked for, answers come out in the order in which they are ready. A job may have many answers.
 * This thread works with the others: it does by `here` what they do by `entry`, a module that is sent `{ job }`, posts `{ answers }` until
 * `{ done: true }`, and is told by `{ taken: true }` that answers were taken. What goes wrong in a thread ends the whole.
 */
export type Workers = <Job, Answer>(
  entry: URL,
  jobs: AsyncIterable<Job>,
  here: (job: Job) => AsyncIterable<Answer>,
) => AsyncGenerator<Answer>

type Message<Answer> = { readonly answers: readonly Answer[] } | { readonly done: true }

/** A queue between threads that call and one that waits. */
function createQueue<Item>() {
  const items: Item[] = []
  let wake: () => void = () => undefined
  let failed: Error | undefined
  return {
    put: (item: Item) => {
      items.push(item)
      wake()
    },
    fail: (problem: Error) => {
      failed = problem
      wake()
    },
    /** What is there; nothing when nothing is. */
    take: (): Item | undefined => {
      if (failed !== undefined) throw failed
      return items.shift()
    },
    /** Waits until there is something. */
    filled: async (): Promise<void> => {
      if (items.length === 0 && failed === undefined) await new Promise<void>((resolve) => (wake = resolve))
    },
  }
}

/** So many answers are made here before the other threads are heard. */
const atOnce = 24
/** Work that makes much and keeps little is done with fewer interruptions in a large nursery. */
const resourceLimits = { maxYoungGenerationSizeMb: 96 }

export const workers: Workers = async function* <Job, Answer>(
  entry: URL,
  jobs: AsyncIterable<Job>,
  here: (job: Job) => AsyncIterable<Answer>,
) {
  const source = jobs[Symbol.asyncIterator]()
  const queue = createQueue<{ readonly worker: Worker; readonly message: Message<Answer> }>()
  const threads = Array.from({ length: Math.max(1, availableParallelism() - 1) }, () => {
    const worker = new Worker(entry, { resourceLimits })
    worker.on('message', (message: Message<Answer>) => queue.put({ worker, message }))
    worker.on('error', (problem: unknown) =>
      queue.fail(problem instanceof Error ? problem : new Error(String(problem))),
    )
    return worker
  })
  let busy = 0
  const give = async (worker: Worker) => {
    const next = await source.next()
    if (next.done === true) return
    busy += 1
    worker.postMessage({ job: next.value })
  }
  /** What the other threads have sent so far. */
  async function* arrived(): AsyncGenerator<Answer> {
    for (let next = queue.take(); next !== undefined; next = queue.take()) {
      const { worker, message } = next
      if ('done' in message) {
        busy -= 1
        await give(worker)
      } else {
        worker.postMessage({ taken: true })
        yield* message.answers
      }
    }
  }
  try {
    for (const worker of threads) await give(worker)
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      let made = 0
      for await (const answer of here(next.value)) {
        yield answer
        if ((made += 1) % atOnce !== 0) continue
        await new Promise((resolve) => setImmediate(resolve))
        yield* arrived()
      }
    }
    while (busy > 0) {
      await queue.filled()
      yield* arrived()
    }
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()))
  }
}
