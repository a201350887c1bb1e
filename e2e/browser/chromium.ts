import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { unpackChromium } from './unpack.ts'

/** How a browser is started: the program, and the environment in which its libraries are found. */
export type Chromium = { readonly executablePath: string; readonly env: Record<string, string> }

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const howToGetOne = 'Install one (on Debian and Ubuntu: apt-get install chromium) and run the tests again.'

/** Nothing of the browser's own traffic, so that a test sees only ours; no sandbox, because tests may run as root in a container. */
export const chromiumArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const environment = (more: Record<string, string> = {}): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined)),
  ...more,
})

/** What keeps a browser from starting (a missing library), in its own words; undefined when it starts. */
function problemOf({ executablePath, env }: Chromium): string | undefined {
  const tried = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8', timeout: 30_000 })
  if (tried.status === 0) return undefined
  return tried.error?.message ?? tried.stderr.trim().split('\n')[0] ?? `it ended with ${tried.status}`
}

/**
 * A Chromium that starts: the system's, else the one of the development packages, with the libraries that it brings where the system has
 * none. What cannot be had is an error that says what to install; the tests of pages never pass without a browser.
 */
export async function findChromium(path = process.env['PATH'] ?? ''): Promise<Chromium> {
  const ofSystem = path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find(isProgram)
  if (ofSystem !== undefined) {
    const system = { executablePath: ofSystem, env: environment() }
    if (problemOf(system) === undefined) return system
  }
  const { executable, libraries } = await unpackChromium().catch((problem: unknown) => {
    throw new Error(`No Chromium was found, and the packed one cannot be unpacked (${String(problem)}). ${howToGetOne}`)
  })
  const known = process.env['LD_LIBRARY_PATH']
  const candidates: Chromium[] = [
    { executablePath: executable, env: environment() },
    {
      executablePath: executable,
      env: environment({ LD_LIBRARY_PATH: known === undefined ? libraries : `${libraries}:${known}` }),
    },
  ]
  const problems: string[] = []
  for (const candidate of candidates) {
    const problem = problemOf(candidate)
    if (problem === undefined) return candidate
    problems.push(problem)
  }
  throw new Error(`No Chromium starts on this machine (${problems.join('; ')}). ${howToGetOne}`)
}
