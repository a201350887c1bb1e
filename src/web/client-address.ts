import { isIP, isIPv6 } from 'node:net'

type Connection = { readonly remoteAddress?: string | undefined }

const ourselves = /^(?:127\.|::1$|::ffff:127\.)/

/** An IPv6 network of 64 bits belongs to one subscriber: whoever changes addresses in it stays the same. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = '', tail] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const rest = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? [] : Array<string>(Math.max(0, 8 - groups.length - rest.length)).fill('0')
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(':')}::/64`
}

/**
 * Whose request it is, for limits. Behind a reverse proxy on this machine it is the last address of X-Forwarded-For, the one that the proxy
 * itself has added; from anywhere else that header is only what the sender claims, and the connection counts.
 */
export function clientAddress(connection: Connection | undefined, forwardedFor: string | undefined): string {
  const peer = connection?.remoteAddress ?? 'unknown'
  const last = forwardedFor?.split(',').at(-1)?.trim() ?? ''
  return networkOf(ourselves.test(peer) && isIP(last) !== 0 ? last : peer)
}
