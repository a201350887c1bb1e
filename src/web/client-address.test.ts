import { expect, test } from 'vitest'
import { clientAddress } from './client-address.ts'

test.each([
  ['a direct connection is its own address', '203.0.113.7', undefined, '203.0.113.7'],
  ['what a stranger claims is not believed', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['behind a proxy on this machine: what the proxy added', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['what the sender put before it is not believed', '::1', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
  ['a header that is no address is nothing', '127.0.0.1', 'x'.repeat(1_000_000), '127.0.0.1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['an IPv6 network counts as one', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
  ['also where zeros are left out', '2001:db8::1', undefined, '2001:db8:0:0::/64'],
  ['no connection at all', undefined, undefined, 'unknown'],
])('%s', (_name, remoteAddress, forwardedFor, expected) => {
  expect(clientAddress({ remoteAddress }, forwardedFor)).toBe(expected)
})
