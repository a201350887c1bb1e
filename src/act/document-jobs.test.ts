import { expect, test } from 'vitest'
import { preparedBytes, readPrepared, type Prepared } from './document-jobs.ts'

const caps = { milliseconds: 1, memory: 2, answer: 3 }
const job = (text: string): Prepared => ({
  entry: 'file:///child.ts',
  env: { TZ: 'UTC' },
  caps,
  job: new TextEncoder().encode(text),
})
const refused: Prepared = { refusal: { kind: 'tenant-unknown', code: '港区' } }

test.each([
  ['nothing', []],
  ['an empty job', [job('')]],
  ['jobs with refusals between them', [job('港区の振り返り'), refused, job('x'.repeat(100_000)), refused]],
])('%s goes to another process and comes back as it was', (_, all: Prepared[]) => {
  const back = readPrepared(preparedBytes(all))
  expect(back.map((one) => ('refusal' in one ? one : { ...one, job: new Uint8Array(one.job) }))).toEqual(all)
})
