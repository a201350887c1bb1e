import canonicalize from 'canonicalize'

/**
 * A value as canonical JSON: one text for equal values, whatever the order of their keys.
 * Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('a value without a JSON form')
  return text
}
