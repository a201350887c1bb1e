import { describe, expect, test } from 'vitest'
import { problemsOf } from './audit/markup.ts'
import { pageKinds } from './located-kinds.ts'
import { serverAddress } from './stage.ts'

describe.each(pageKinds)('$name', ({ address }) => {
  test('is valid HTML', async () => {
    const answer = await fetch(new URL(address, serverAddress()))
    expect(answer.headers.get('content-type')?.toLowerCase()).toBe('text/html; charset=utf-8')
    expect(await problemsOf(await answer.text())).toEqual([])
  })
})

test('the validator is really asked: a list item outside a list is found', async () => {
  expect(
    await problemsOf(
      '<!doctype html><html lang="ja"><head><title>頁</title></head><body><p><li>項</li></p></body></html>',
    ),
  ).not.toEqual([])
})
