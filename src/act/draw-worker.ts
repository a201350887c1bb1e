/** Draws parts of a site in a thread of its own: a job comes in, the drawn files go out, a few dozen at a time. */
import { parentPort } from 'node:worker_threads'
import { drawSite, type DrawJob, type Drawn } from './draw-site.ts'

const atOnce = 48
const aheadAtMost = 3

const port = parentPort
if (port === null) throw new Error('this file runs as a worker')

let ahead = 0
let goOn: () => void = () => undefined

/** Sends drawn files and, when too many are on their way, waits until some were taken: memory stays small however fast we draw. */
async function send(answers: readonly Drawn[]): Promise<void> {
  const buffers = new Set(answers.flatMap(({ write }) => write.flatMap(({ bytes }) => ownBuffer(bytes))))
  port?.postMessage({ answers }, [...buffers])
  ahead += 1
  if (ahead >= aheadAtMost) await new Promise<void>((resolve) => (goOn = resolve))
}

/** The buffer of a file that has one to itself: only that may be handed over without copying. */
const ownBuffer = ({ buffer, byteLength }: Uint8Array): ArrayBuffer[] =>
  buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []

async function draw(job: DrawJob): Promise<void> {
  let batch: Drawn[] = []
  for await (const drawn of drawSite(job)) {
    batch.push(drawn)
    if (batch.length < atOnce) continue
    await send(batch)
    batch = []
  }
  if (batch.length > 0) await send(batch)
  port?.postMessage({ done: true })
}

port.on('message', (message: { readonly job: DrawJob } | { readonly taken: true }) => {
  if ('job' in message) return void draw(message.job)
  ahead -= 1
  goOn()
})
