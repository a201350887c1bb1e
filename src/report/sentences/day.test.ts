import { expect, test } from 'vitest'
import { sayDay } from './day.ts'

test('a moment before midnight in London is the next day in Japan', () => {
  expect(sayDay('2026-11-24T15:30:00.000Z')).toEqual({ ja: '2026年11月25日', en: '25 November 2026' })
  expect(sayDay('2026-11-24T14:59:59.999Z')).toEqual({ ja: '2026年11月24日', en: '24 November 2026' })
})
