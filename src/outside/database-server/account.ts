import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * As whom PostgreSQL runs. It refuses root, so root starts it in a user namespace, where root's own files stay its own;
 * where that is not allowed, as `nobody`, who can reach neither /root nor a private folder.
 */
export type Account =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'nobody'; readonly uid: number; readonly gid: number }

const inNamespace = ['--user', '--map-user=1000', '--map-group=1000']

function nobody(): { uid: number; gid: number } | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('nobody:'))
  const [, , uid, gid] = entry?.split(':') ?? []
  return uid === undefined || gid === undefined ? undefined : { uid: parseInt(uid, 10), gid: parseInt(gid, 10) }
}

export function chooseAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return { kind: 'self' }
  if (spawnSync('unshare', [...inNamespace, 'true'], { stdio: 'ignore' }).status === 0) return { kind: 'namespace' }
  const other = nobody()
  return other && { kind: 'nobody', ...other }
}

/** How to call a program as an account: the command, its arguments, and whom to become. */
export function callAs(account: Account, command: string, commandArguments: readonly string[]) {
  switch (account.kind) {
    case 'self':
      return { command, commandArguments: [...commandArguments], become: {} }
    case 'namespace':
      return { command: 'unshare', commandArguments: [...inNamespace, command, ...commandArguments], become: {} }
    case 'nobody':
      return { command, commandArguments: [...commandArguments], become: { uid: account.uid, gid: account.gid } }
  }
}
