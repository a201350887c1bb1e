import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { testTitles } from './declarations.ts'
import { root } from './documents.ts'

const named = /`([^`]+\.test\.ts)` › `([^`]+)`/g

/** Every test file of the repository with the titles in it. */
export const allTests = (): ReadonlyMap<string, ReadonlySet<string>> =>
  new Map(
    globSync(['src/**/*.test.ts', 'tools/**/*.test.ts', 'e2e/**/*.test.ts'], { cwd: root })
      .sort()
      .map((file) => [file, testTitles(file)]),
  )

/** The file to which a test has moved: the only one that has its title, or the only one in the same folder. */
function movedTo(file: string, title: string, tests: ReadonlyMap<string, ReadonlySet<string>>): string | undefined {
  if (tests.get(file)?.has(title)) return undefined
  const all = [...tests].filter(([, titles]) => titles.has(title)).map(([path]) => path)
  const near = all.filter((path) => path.startsWith(`${dirname(file)}/`))
  const [only, ...others] = near.length > 0 ? near : all
  return others.length === 0 ? only : undefined
}

/** A document in which tests are named where they stand now; a test that is gone, or could be one of several, is left as it is. */
export function followTests(markdown: string, tests: ReadonlyMap<string, ReadonlySet<string>>): string {
  return markdown.replace(named, (whole, file: string, title: string) => {
    const to = movedTo(file, title, tests)
    return to === undefined ? whole : `\`${to}\` › \`${title}\``
  })
}
