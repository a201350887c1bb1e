import { expect, test } from 'vitest'
import { workers } from './workers.ts'

/** A thread that doubles numbers, ten answers a job; the job 0 fails. */
const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId } from 'node:worker_threads'
  parentPort.on('message', ({ job }) => {
    if (job === undefined) return
    if (job === 0) throw new Error('no job')
    parentPort.postMessage({ answers: Array.from({ length: 10 }, () => ({ by: threadId, doubled: job * 2 })) })
    parentPort.postMessage({ done: true })
  })`)}`,
)
type Answer = { readonly by: number; readonly doubled: number }

async function* here(job: number): AsyncGenerator<Answer> {
  for (let answer = 0; answer < 10; answer += 1) {
    await new Promise((resolve) => setTimeout(resolve, 1))
    yield { by: 0, doubled: job * 2 }
  }
}
async function* jobs(...all: readonly number[]): AsyncGenerator<number> {
  yield* all
}
async function answers(source: AsyncIterable<number>): Promise<Answer[]> {
  const all: Answer[] = []
  for await (const answer of workers<number, Answer>(entry, source, here)) all.push(answer)
  return all
}

test('every job is answered once, by this thread or another one', async () => {
  const numbers = Array.from({ length: 30 }, (_, index) => index + 1)
  const all = await answers(jobs(...numbers))
  const sorted = all.map(({ doubled }) => doubled).toSorted((a, b) => a - b)
  expect(sorted).toEqual(numbers.flatMap((number) => Array.from({ length: 10 }, () => number * 2)))
  expect(new Set(all.map(({ by }) => by)).has(0)).toBe(true)
})

test('no jobs, no answers', async () => {
  expect(await answers(jobs())).toEqual([])
})

test('what goes wrong in another thread ends the whole', async () => {
  await expect(answers(jobs(0, 1, 2, 3))).rejects.toThrow('no job')
})
