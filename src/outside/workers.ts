import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'

/**
 * Work in other threads: jobs go in as they are asked for, answers come out in the order in which they are ready. A job may have many answers.
 * `entry` is a module that hands its work to `answerJobs`. What goes wrong in a thread ends the whole.
 */
export type Workers = <Job, Answer>(entry: URL, jobs: AsyncIterable<Job>) => AsyncGenerator<Answer>

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
    next: async (): Promise<Item> => {
      for (;;) {
        if (failed !== undefined) throw failed
        const item = items.shift()
        if (item !== undefined) return item
        await new Promise<void>((resolve) => (wake = resolve))
      }
    },
  }
}

export const workers: Workers = async function* <Job, Answer>(entry: URL, jobs: AsyncIterable<Job>) {
  const source = jobs[Symbol.asyncIterator]()
  const queue = createQueue<{ readonly worker: Worker; readonly message: Message<Answer> }>()
  const threads = Array.from({ length: availableParallelism() }, () => {
    const worker = new Worker(entry)
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
  try {
    for (const worker of threads) await give(worker)
    while (busy > 0) {
      const { worker, message } = await queue.next()
      if ('done' in message) {
        busy -= 1
        await give(worker)
      } else {
        worker.postMessage({ taken: true })
        yield* message.answers
      }
    }
  } finally {
    await Promise.all(threads.map((worker) => worker.terminate()))
  }
}
