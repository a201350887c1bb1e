import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { patiently, tellingFiles, type CliWorld } from './command.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A world of which only what is told and what is read is looked at. */
function worldWith(bytes: number) {
  const told: string[] = []
  const world = {
    terminal: { tell: (text: string) => void told.push(text) },
    files: { read: async () => new Uint8Array(bytes) },
  } as unknown as CliWorld
  return { world, told }
}

test('what is done within a second is not told; what takes longer is, once', async () => {
  const { world, told } = worldWith(0)
  expect(await patiently(world, 'quick', Promise.resolve('done'))).toBe('done')
  await vi.advanceTimersByTimeAsync(5000)
  expect(told).toEqual([])
  const slow = patiently(world, 'preparing', new Promise((resolve) => setTimeout(resolve, 3000)))
  await vi.advanceTimersByTimeAsync(3000)
  await slow
  expect(told).toEqual(['preparing …'])
})

test('that a large document is being read is told before it is read', async () => {
  const { world, told } = worldWith(1_200_000)
  await tellingFiles(world, 'ja').read('plan.txt', 16_000_000)
  expect(told).toEqual(['plan.txt(1.2 MB)を読んでいます …'])
  const small = worldWith(20_000)
  await tellingFiles(small.world, 'ja').read('plan.txt', 16_000_000)
  expect(small.told).toEqual([])
})
