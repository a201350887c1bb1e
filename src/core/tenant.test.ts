import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTenants } from '../read/tenants/read-tenants.ts'
import { checkDigit, codeProblem, existsOn, isNamed, namedIn } from './tenant.ts'

const tenants = readTenants(readFileSync(join(import.meta.dirname, '../../tenants/tenants.csv'), 'utf8'))

describe('the code of a local government', () => {
  test.each([
    ['27107', '1'], // 大阪市港区
    ['27000', '8'], // 大阪府
    ['13103', '2'], // 東京都港区
    ['01100', '2'], // 札幌市
  ])('%s has the check digit %s', (five, digit) => {
    expect(checkDigit(five)).toBe(digit)
  })

  test.each([
    ['271071', undefined],
    ['271072', { problem: 'check-digit-wrong', proposed: '271071' }],
    ['27107', { problem: 'check-digit-missing', proposed: '271071' }],
    ['11002', { problem: 'zero-lost', proposed: '011002' }],
    ['２７１０７１', { problem: 'not-a-code' }],
    ['2710711', { problem: 'not-a-code' }],
    ['', { problem: 'not-a-code' }],
    [' 271071', { problem: 'not-a-code' }],
  ])('%s: %j', (text, problem) => {
    expect(codeProblem(text)).toEqual(problem)
  })
})

test('a local government exists from its first day until the day before its last', () => {
  const tenant = { code: '', name: '', prefecture: '', kana: '', validFrom: '2024-01-01', validTo: '2026-04-01' }
  expect(['2023-12-31', '2024-01-01', '2026-03-31', '2026-04-01'].map((day) => existsOn(tenant, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
})

describe('whether a text names somebody at all', () => {
  const minato = { code: '271071', name: '大阪市 港区', prefecture: '大阪府', kana: '' }
  test.each<[string, boolean]>([
    ['大阪市港区運営方針', true],
    ['港 区 の 振 り 返 り', true],
    ['港町の祭り', false],
    ['', false],
  ])('%s', (text, named) => {
    expect(isNamed(minato, text)).toBe(named)
  })
})

describe('whom a title means', () => {
  const names = (text: string) => namedIn(text, tenants).map(({ prefecture, name }) => `${prefecture} ${name}`)

  test.each<[string, string[]]>([
    ['大阪市港区 区政会議 全体会議', ['大阪府 大阪市 港区']],
    ['大阪市 港区 運営方針', ['大阪府 大阪市 港区']],
    ['大阪府大阪市港区運営方針', ['大阪府 大阪市 港区']],
    ['東京都港区 基本計画', ['東京都 港区']],
    ['大阪市運営方針', ['大阪府 大阪市']],
    ['大阪市東住吉区 運営方針', ['大阪府 大阪市 東住吉区']],
    ['東大阪市 総合計画', ['大阪府 東大阪市']],
    ['大阪府の計画', ['大阪府 大阪府']],
    ['桜台市ひばり区', []],
  ])('%s', (title, meant) => {
    expect(names(title)).toEqual(meant)
  })

  test('港区 alone may be Tokyo’s, Nagoya’s or Osaka’s: it is never guessed', () => {
    expect(names('港区区政会議 全体会議')).toEqual(['東京都 港区', '愛知県 名古屋市 港区', '大阪府 大阪市 港区'])
  })

  test('a ward of several cities, none of which is named', () => {
    expect(names('此花区 運営方針')).toEqual(['大阪府 大阪市 此花区'])
    expect(names('鶴見区 運営方針')).toEqual(['神奈川県 横浜市 鶴見区', '大阪府 大阪市 鶴見区'])
  })

  test('towns of one name in two prefectures', () => {
    expect(names('府中市 総合計画')).toEqual(['東京都 府中市', '広島県 府中市'])
    expect(names('広島県府中市 総合計画')).toEqual(['広島県 府中市'])
  })
})
