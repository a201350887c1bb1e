import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSite, type Built } from '../../src/act/build-site.ts'
import type { Store } from '../../src/act/store.ts'
import { siteFolder, type SiteFile } from '../../src/outside/site-folder.ts'
import { workers } from '../../src/outside/workers.ts'
import { styleParts, stylesheet } from '../../src/write/html/stylesheet.ts'
import { knownTenants, readingRules } from '../generate/reading-rules.ts'
import { samplePlans } from '../generate/sample-plans.ts'
import { makePlainSite, writePlainSite, writeReadyBytes } from './floor-site.ts'
import { hugoVersion, makeHugoSite, pageContent, runHugo } from './hugo-site.ts'
import { measure, type Lane, type Pace } from './measure.ts'
import { puttingAway } from './put-away.ts'
import { sayFigure, sayMs, type Bench, type BenchOptions, type Result } from './result.ts'
import { keepAndPublish, openSampleStore, withOneNumberChanged } from './sample-store.ts'

/** QUALITY §1: 100 plans as a static site, on tmpfs. */
const goals = { ofFloor: 0.7, ofHugo: 3, againPercent: 5 } as const
const initiatives = 70
const yearsOfWard = 5
const paceOf = (quick: boolean): Pace => ({ rounds: quick ? 1 : 3, atLeastMs: 0, warmUpMs: 0, clock: 'wall' })

const textOf = (specifier: string) => readFileSync(fileURLToPath(import.meta.resolve(specifier)), 'utf8')

function siteProgram() {
  const style = stylesheet(
    textOf('@digital-go-jp/design-tokens/dist/tokens.css'),
    styleParts.map((part) => textOf(`../../src/write/html/style/${part}.css`)).join('\n'),
  )
  return {
    key: 'bench',
    style: { path: 'style.css', bytes: new TextEncoder().encode(style) },
    script: { path: 'search.js', bytes: () => new Uint8Array(1) },
  }
}

const program = siteProgram()

async function build(store: Store, folder: string): Promise<Built> {
  const built = await buildSite(store, { folders: siteFolder, workers }, program, { folder })
  if ('refusals' in built) throw new Error(JSON.stringify(built.refusals))
  return built
}

function filesOf(folder: string): SiteFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const place = join(entry.parentPath, entry.name)
      return { path: place.slice(folder.length + 1), bytes: readFileSync(place) }
    })
}

/** A lane that writes into a folder that is not there: what it wrote the last time is removed before, untimed. */
function intoFresh(name: string, place: string, write: (out: string) => unknown): Lane {
  const out = join(place, name)
  return { name, before: () => rmSync(out, { recursive: true, force: true }), run: () => write(out) }
}

type Setting = { readonly store: Store; readonly place: string; readonly files: readonly SiteFile[] }

async function compare({ store, place, files }: Setting, pace: Pace): Promise<Result[]> {
  const version = hugoVersion()
  const contents = files.flatMap((file) => pageContent(file) ?? [])
  const hugoFolder = join(place, 'hugo-source')
  if (version !== undefined) makeHugoSite(contents, hugoFolder)
  const plain = makePlainSite(files)
  const lanes = [
    intoFresh('ours', place, (out) => build(store, out)),
    intoFresh('floor', place, (out) => writePlainSite(plain, out)),
    intoFresh('ready', place, (out) => writeReadyBytes(files, out)),
    ...(version === undefined ? [] : [intoFresh('hugo', place, (out) => runHugo(hugoFolder, out))]),
  ]
  const [ours = NaN, floor = NaN, ready = NaN, hugo] = await measure(lanes, pace)
  const perSecond = (ms: number, pages: number) => (pages * 1000) / ms
  const measured = `${sayFigure(perSecond(ours, files.length))} pages/s, ${sayMs(ours)}`
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const subject = `${sayFigure(files.length)} files, ${sayFigure(megabytes)} MB`
  const oursAgainstHugo = hugo === undefined ? NaN : perSecond(ours, files.length) / perSecond(hugo, contents.length)
  return [
    {
      subject,
      numbers: { files: files.length, megabytes, ms: ours, floorMs: floor, readyMs: ready },
      measured,
      floor: `plain Node, same text: ${sayFigure(perSecond(floor, files.length))} pages/s (bytes that lie ready: ${sayFigure(perSecond(ready, files.length))})`,
      ratio: `${sayFigure(floor / ours)} × floor`,
      goal: `≥ ${goals.ofFloor} × floor`,
      met: floor / ours >= goals.ofFloor,
    },
    {
      subject: '  against Hugo',
      numbers: { pages: contents.length, ms: ours, ...(hugo === undefined ? {} : { hugoMs: hugo }) },
      measured,
      floor:
        hugo === undefined
          ? 'hugo is not installed'
          : `Hugo ${version}: ${sayFigure(perSecond(hugo, contents.length))} pages/s`,
      ratio: hugo === undefined ? '–' : `${sayFigure(oursAgainstHugo)} × Hugo`,
      goal: `≥ ${goals.ofHugo} × Hugo`,
      met: hugo === undefined ? null : oursAgainstHugo >= goals.ofHugo,
    },
  ]
}

/** One number of one plan is corrected and published again into a folder that is there. */
async function again({ store, place }: Setting, change: () => Promise<void>): Promise<Result> {
  const folder = join(place, 'kept')
  const start = performance.now()
  const full = await build(store, folder)
  const whole = performance.now() - start
  await change()
  const begin = performance.now()
  const part = await build(store, folder)
  const time = performance.now() - begin
  const percent = (100 * time) / whole
  return {
    subject: 'again after one number changed',
    numbers: { written: part.written, files: full.pages, ms: time, wholeMs: whole },
    measured: `${part.written} of ${full.pages} files written, ${sayMs(time)}`,
    floor: `the whole: ${sayMs(whole)}`,
    ratio: `${sayFigure(percent)}% of the whole`,
    goal: `< ${goals.againPercent}%`,
    met: percent < goals.againPercent && part.written > 0,
  }
}

/** Publishing plans as a static site, from the store to the folder. */
export const publishBench: Bench = {
  name: 'publish',
  about:
    'published plans of 70 initiatives → static site on tmpfs (floor: plain Node putting the same texts between the same tags; Hugo: the same texts as Markdown)',
  run: async ({ plans, quick }: BenchOptions) => {
    const rules = await readingRules()
    const samples = samplePlans(await knownTenants(), { seed: 1, count: plans, years: yearsOfWard, initiatives })
    const place = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'furikaeri-bench-'))
    const dataFolder = mkdtempSync(join(tmpdir(), 'furikaeri-bench-'))
    let store: Store | undefined
    const putAway = async () => {
      await store?.close()
      for (const folder of [place, dataFolder]) rmSync(folder, { recursive: true, force: true })
    }
    return puttingAway(putAway, async () => {
      const own = await openSampleStore(dataFolder)
      store = own
      for (const sample of samples) await keepAndPublish(own, sample, rules)
      await build(own, join(place, 'first'))
      const setting = { store: own, place, files: filesOf(join(place, 'first')) }
      const compared = await compare(setting, paceOf(quick))
      const [first] = samples
      const changed = first === undefined ? undefined : { ...first, plan: withOneNumberChanged(first.plan) }
      const rewritten = changed && (await again(setting, () => keepAndPublish(own, changed, rules)))
      return [...compared, ...(rewritten === undefined ? [] : [rewritten])]
    })
  },
}
