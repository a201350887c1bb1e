/** `npm run format`: writes every file in the one format that `npm run check` asks for. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const oxfmt = join(root, 'node_modules/oxfmt/bin/oxfmt')
process.exitCode = spawnSync(process.execPath, [oxfmt, '.'], { cwd: root, stdio: 'inherit' }).status ?? 1
