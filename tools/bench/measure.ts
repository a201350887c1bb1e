/**
 * One of the things timed against each other. `run` does the work once and returns something, so that no engine drops it as unused.
 * `before` makes room for it, untimed, before every timing.
 */
export type Lane = { readonly name: string; readonly run: () => unknown; readonly before?: () => void }

export type Pace = {
  /** How often every lane is timed. */
  readonly rounds: number
  /** A single timing lasts at least so long; shorter work is repeated within it. */
  readonly atLeastMs: number
  /** How long each lane runs before anything counts. */
  readonly warmUpMs: number
  /**
   * cpu: the processor time of this whole process, garbage collection and compiling included, so that a neighbour's work does not count.
   * wall: what a person waits, for work that other processes or the disk do.
   */
  readonly clock: 'cpu' | 'wall'
}

/** The usual pace for computing: about two seconds for two lanes. */
export const usualPace: Pace = { rounds: 15, atLeastMs: 40, warmUpMs: 400, clock: 'cpu' }

/** For a glance, and for the test that a benchmark runs at all. */
export const quickPace: Pace = { rounds: 3, atLeastMs: 0, warmUpMs: 0, clock: 'cpu' }

const clocks = {
  cpu: () => {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
  wall: () => performance.now(),
}

/** Median milliseconds of one run of each lane, in the lanes' order. */
export type Medians = readonly number[]

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const [low = NaN, high = NaN] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

async function timeOf({ run, before }: Lane, times: number, now: () => number): Promise<number> {
  before?.()
  const start = now()
  for (let time = 0; time < times; time += 1) {
    const result = run()
    if (result instanceof Promise) await result
  }
  return (now() - start) / times
}

/** Runs a lane until it is warm and says how many runs fill one timing. */
async function warmUp(lane: Lane, { atLeastMs, warmUpMs, clock }: Pace): Promise<number> {
  const now = clocks[clock]
  const start = now()
  const times: number[] = []
  while (times.length < 1 || now() - start < warmUpMs) times.push(await timeOf(lane, 1, now))
  const typical = median(times.slice(Math.floor(times.length / 2)))
  return Math.max(1, Math.ceil(atLeastMs / Math.max(typical, 0.0001)))
}

/**
 * Times lanes side by side: warms each up, then takes turns, so that a busy moment of the machine falls on all of them, every second round
 * the other way round. Medians, because a single slow round says nothing.
 */
export async function measure(lanes: readonly Lane[], pace: Pace = usualPace): Promise<Medians> {
  const repeats: number[] = []
  for (const lane of lanes) repeats.push(await warmUp(lane, pace))
  const times: number[][] = lanes.map(() => [])
  for (let round = 0; round < pace.rounds; round += 1) {
    const order = round % 2 === 0 ? [...lanes.keys()] : [...lanes.keys()].toReversed()
    for (const index of order) {
      const lane = lanes[index]
      if (lane !== undefined) times[index]?.push(await timeOf(lane, repeats[index] ?? 1, clocks[pace.clock]))
    }
  }
  return times.map(median)
}
