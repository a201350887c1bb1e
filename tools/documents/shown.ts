import { attempts } from '../try-fresh/attempts.ts'
import { testTitles } from './declarations.ts'

/** Where the tries of `npm run try-fresh` are listed. */
export const attemptsFile = 'tools/try-fresh/attempts.ts'

/** What a claim may name in a file: the titles of its tests; of what is tried in fresh copies, the names of the tries. */
export const shownIn = (file: string): ReadonlySet<string> =>
  file === attemptsFile ? new Set(attempts.map(({ name }) => name)) : testTitles(file)
