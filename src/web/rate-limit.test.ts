import { expect, test } from 'vitest'
import { createRateLimit } from './rate-limit.ts'

function limited({ burst = 3, perSecond = 2, addresses = 10 } = {}) {
  let time = 0
  const take = createRateLimit({ burst, perSecond, addresses }, () => time)
  return {
    take: (address = 'a') => {
      const taken = take(address)
      return taken.allowed ? 'allowed' : `after ${taken.retryAfter} s`
    },
    wait: (milliseconds: number) => (time += milliseconds),
  }
}

test('so many at once are allowed; the next is told when to come back', () => {
  const { take } = limited()
  expect([take(), take(), take(), take()]).toEqual(['allowed', 'allowed', 'allowed', 'after 1 s'])
})

test('the bucket fills again with time, never over its brim', () => {
  const { take, wait } = limited()
  for (let count = 0; count < 3; count += 1) take()
  wait(500)
  expect([take(), take()]).toEqual(['allowed', 'after 1 s'])
  wait(3_600_000)
  expect([take(), take(), take(), take()]).toEqual(['allowed', 'allowed', 'allowed', 'after 1 s'])
})

test('who asks on while refused does not wait longer for it', () => {
  const { take, wait } = limited({ burst: 1, perSecond: 1 })
  take()
  for (let count = 0; count < 9; count += 1) {
    wait(100)
    take()
  }
  wait(100)
  expect(take()).toBe('allowed')
})

test('a slow limit says the true wait', () => {
  const { take } = limited({ burst: 1, perSecond: 0.1 })
  take()
  expect(take()).toBe('after 10 s')
})

test('one address does not take from another', () => {
  const { take } = limited({ burst: 1 })
  expect([take('a'), take('a'), take('b')]).toEqual(['allowed', 'after 1 s', 'allowed'])
})

test('only so many addresses are remembered: the one that was silent longest is forgotten', () => {
  const { take } = limited({ burst: 1, addresses: 2 })
  expect([take('a'), take('b'), take('a'), take('c')]).toEqual(['allowed', 'allowed', 'after 1 s', 'allowed'])
  expect([take('a'), take('b')]).toEqual(['after 1 s', 'allowed'])
})
