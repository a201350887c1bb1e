import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

const installed = join(import.meta.dirname, '../../node_modules')
const packageFolder = join(installed, '@sparticuz/chromium')
/** Beside the package, so that it is private to this checkout and goes away with it. */
const cache = join(installed, '.cache')

export type PackedChromium = { readonly executable: string; readonly libraries: string }

/** The package unpacks into the system's temporary folder; for the time of unpacking that is our own. */
async function unpackInto(folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    await Promise.all(['chromium.br', 'al2023.tar.br'].map((file) => inflate(join(packageFolder, 'bin', file))))
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/**
 * The Chromium of the development packages, unpacked once per version (about 200 MB, 3 s). It appears by one rename: two runs at once
 * never see half of it.
 */
export async function unpackChromium(): Promise<PackedChromium> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(cache, `chromium-${version}`)
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true })
    const staging = mkdtempSync(join(cache, 'chromium-unpacking-'))
    try {
      await unpackInto(staging)
      renameSync(staging, folder)
    } catch (problem) {
      if (!existsSync(folder)) throw problem // else another run was faster
    } finally {
      rmSync(staging, { recursive: true, force: true })
    }
  }
  return { executable: join(folder, 'chromium'), libraries: join(folder, 'al2023', 'lib') }
}
