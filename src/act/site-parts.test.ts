import { expect, test } from 'vitest'
import { partsOf, type PublishedWard } from './site-parts.ts'

const ward = (code: string, plans: Readonly<Record<number, string>>): PublishedWard => ({
  tenant: { code, name: code, prefecture: '', kana: '' },
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  entries: Object.entries(plans).map(([fiscalYear, sha256]) => ({
    tenant: code,
    fiscalYear: Number(fiscalYear),
    sha256,
  })) as unknown as PublishedWard['entries'],
})
/** The names of the parts that are drawn again after a change. */
function drawnAgain(before: readonly PublishedWard[], after: readonly PublishedWard[]): string[] {
  const known = new Map(partsOf(before, 'program').map(({ key, input }) => [key, input]))
  return partsOf(after, 'program').flatMap(({ key, input }) => (known.get(key) === input ? [] : [key]))
}
const other = ward('271080', { 2017: 'x' })

test.each([
  ['nothing changed: nothing is drawn', { 2017: 'a', 2018: 'b' }, []],
  [
    'another year of the ward changed: all its years are looked at, for an initiative stands beside its other years',
    { 2017: 'a', 2018: 'c' },
    ['root', '271071', '271071/2017', '271071/2018'],
  ],
  [
    'a year came to it',
    { 2017: 'a', 2018: 'b', 2019: 'd' },
    ['root', '271071', '271071/2017', '271071/2018', '271071/2019'],
  ],
])('%s; the other ward is left alone', (_, plans, expected) => {
  const before = [ward('271071', { 2017: 'a', 2018: 'b' }), other]
  expect(drawnAgain(before, [ward('271071', plans), other])).toEqual(expected)
})
