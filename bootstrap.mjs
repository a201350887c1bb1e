// The one door of every npm script, in plain JavaScript that Node 20 can run:
// it installs what package-lock.json names when that has changed, then goes on under Node 26.
//
//   node bootstrap.mjs [--dev] FILE [ARGUMENTS…]      --dev: the development parts are needed too
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const stampFile = join(root, 'node_modules', '.furikaeri-installed.json')
const lockFile = join(root, '.install-lock')
const needsDevelopmentParts = process.argv[2] === '--dev'
const [file, ...fileArguments] = process.argv.slice(needsDevelopmentParts ? 3 : 2)

const say = (text) => process.stderr.write(`furikaeri: ${text}\n`)
const leave = (text) => {
  say(text)
  process.exit(1)
}

function wantedStamp() {
  const lockfile = readFileSync(join(root, 'package-lock.json'))
  const parts = createHash('sha256').update(lockfile).digest('hex')
  return { parts, machine: `${process.platform}-${process.arch}` }
}

/** What a finished installation left behind: whether it is of this lockfile and machine, and whether it has the development parts. */
function installed() {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'))
    const wanted = wantedStamp()
    const current = stamp.parts === wanted.parts && stamp.machine === wanted.machine
    return { finished: true, current, development: stamp.development === true }
  } catch {
    return { finished: false, current: false, development: false }
  }
}

const isEnough = ({ current, development }) => current && (development || !needsDevelopmentParts)

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return problem.code === 'EPERM'
  }
}

/** Takes the lock with its content in one step (link), so that nobody ever reads an empty lock. */
function takeLock() {
  const mine = `${lockFile}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  try {
    linkSync(mine, lockFile)
    return true
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem
    return false
  } finally {
    unlinkSync(mine)
  }
}

function dropStaleLock() {
  try {
    const tooOld = Date.now() - statSync(lockFile).mtimeMs > 30 * 60_000
    if (tooOld || !isAlive(Number(readFileSync(lockFile, 'utf8')))) rmSync(lockFile, { force: true })
  } catch {
    // Somebody else has just removed it.
  }
}

function runNpm(commandArguments) {
  const script = process.env.npm_execpath
  const byScript = script !== undefined && /npm-cli\.[cm]?js$/.test(script)
  const [command, first] = byScript ? [process.execPath, [script]] : ['npm', []]
  return spawnSync(command, [...first, ...commandArguments], { cwd: root, stdio: ['ignore', 2, 2] })
}

function install(state) {
  say('必要な部品を入れています(初回は1〜2分) / installing, the first time takes a minute or two …')
  // A finished tree is brought up to date in place: a server may be running from it. Anything else is made anew.
  const verb = state.finished ? ['install', '--no-save'] : ['ci']
  const development = needsDevelopmentParts || state.development
  const kinds = ['--include=optional', '--include=peer', development ? '--include=dev' : '--omit=dev']
  rmSync(stampFile, { force: true })
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const result = runNpm([...verb, ...kinds, ...quiet])
  if (result.error !== undefined || result.status !== 0) {
    const cause = result.error?.message ?? `npm ended with ${result.status ?? result.signal}`
    throw new Error(
      `部品を入れられませんでした(${cause})。ネットワークと空き容量(約1GB)を確かめて、もう一度実行してください。` +
        ` / Installing failed: check the network and the free disk space (about 1 GB), then run it again.`,
    )
  }
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, JSON.stringify({ ...wantedStamp(), development }))
}

/** Parts that are linked from another folder are that folder's: they are used as they are. */
const areLinked = () => lstatSync(join(root, 'node_modules'), { throwIfNoEntry: false })?.isSymbolicLink() === true

async function ensureInstalled() {
  if (isEnough(installed()) || areLinked()) return
  let told = false
  try {
    while (!takeLock()) {
      if (!told) say('ほかの起動が部品を入れています。終わるのを待ちます / another start is installing; waiting …')
      told = true
      await new Promise((resolve) => setTimeout(resolve, 300))
      dropStaleLock()
    }
  } catch (problem) {
    leave(
      `このフォルダーに書き込めないため、部品を入れられません / this folder cannot be written to: ${root} (${problem.code})`,
    )
  }
  try {
    const state = installed()
    if (!isEnough(state)) install(state)
  } catch (problem) {
    process.exitCode = 1
    say(problem.message)
  } finally {
    rmSync(lockFile, { force: true })
  }
}

/** The Node that runs the program: the pinned one that npm installed, else the present one when it is new enough. */
function node26() {
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned
  if (Number(process.versions.node.split('.')[0]) >= 26) return process.execPath
  return leave(
    `この機械(${process.platform}-${process.arch})用の Node 26 が npm にありません。Node 26 以上を入れて実行してください。` +
      ` / No Node 26 for this machine on npm: install Node 26 or newer and run it again.`,
  )
}

/** npm that is killed cannot pass the signal on: then nobody else would stop the program. */
function stopWithNpm(program) {
  if (process.env.npm_lifecycle_event === undefined) return
  const npm = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === npm) return
    clearInterval(watch)
    program.kill('SIGTERM')
  }, 500)
  watch.unref()
}

function run() {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'] // the channel tells the program when this process is gone
  // What Node has once stripped and compiled it keeps here: that halves the time until the program begins.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'furikaeri'), ...process.env }
  const program = spawn(node26(), [join(root, file), ...fileArguments], { stdio, env })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => program.kill(signal))
  stopWithNpm(program)
  program.on('error', (problem) => leave(`Node 26 を起動できません / Node 26 does not start: ${problem.message}`))
  program.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)))
}

if (file === undefined) leave('使い方 / usage: node bootstrap.mjs [--dev] FILE [ARGUMENTS…]')
await ensureInstalled()
if (process.exitCode === undefined) run()
