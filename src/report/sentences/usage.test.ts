import { expect, test } from 'vitest'
import { sayUsage } from './usage.ts'

test.each([
  ["error: unknown option '--bogus'", '--bogus というオプションはありません'],
  ["error: unknown command 'nope'", 'nope というコマンドはありません'],
  ["error: missing required argument 'file'", 'file が要ります'],
  ["error: option '--port <port>' argument missing", '--port <port> に値が要ります'],
  ['error: too many arguments. Expected 2 arguments but got 3.', '言葉が多すぎます(2 のところ 3)'],
  [
    "error: option '--direction <way>' argument 'x' is invalid. Allowed choices are up, down.",
    '--direction <way> は次のどれかにしてください: up, down',
  ],
  ['something else', 'something else'],
])('%s: %s', (complaint, japanese) => {
  expect(sayUsage(complaint)).toEqual({ ja: japanese, en: complaint })
})
