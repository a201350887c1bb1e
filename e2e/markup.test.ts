import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { pageKinds } from './page-kinds.ts'
import { serverAddress } from './stage.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Matters of taste that a formatter would decide; everything about validity and meaning stays on.
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    // A table whose rows become lists on a phone says its roles once more, because that layout takes them away.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
  },
})

async function problemsOf(markup: string): Promise<string[]> {
  const { results } = await validator.validateString(markup)
  return results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `${line}:${column} ${ruleId}: ${message}`),
  )
}

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
