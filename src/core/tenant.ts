import { fold } from './fold.ts'

/** A local government: its code with the check digit, its names, and since and until when it exists (ISO dates; undefined: not limited). */
export type Tenant = {
  readonly code: string
  readonly name: string
  readonly prefecture: string
  readonly kana: string
  readonly validFrom?: string
  readonly validTo?: string
}

export type CodeProblem =
  | { readonly problem: 'not-a-code' }
  | { readonly problem: 'check-digit-missing'; readonly proposed: string }
  | { readonly problem: 'check-digit-wrong'; readonly proposed: string }
  | { readonly problem: 'zero-lost'; readonly proposed: string }

const weights = [6, 5, 4, 3, 2]

/** The check digit of five digits. Source: 全国地方公共団体コード仕様 (weights 6…2, modulus 11). */
export function checkDigit(five: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * parseInt(five.charAt(index), 10), 0)
  return String((11 - (sum % 11)) % 10)
}

/** Whether a text is a code; else why not, with what it would be when a digit was lost or never there. Nothing is repaired silently. */
export function codeProblem(text: string): CodeProblem | undefined {
  if (/^\d{6}$/.test(text)) {
    const right = checkDigit(text.slice(0, 5))
    return text.endsWith(right) ? undefined : { problem: 'check-digit-wrong', proposed: text.slice(0, 5) + right }
  }
  if (/^\d{5}$/.test(text)) {
    const withZero = `0${text}`
    // 11002 lost the zero of 011002; 27107 never had its check digit.
    if (checkDigit(withZero.slice(0, 5)) === withZero.charAt(5)) return { problem: 'zero-lost', proposed: withZero }
    return { problem: 'check-digit-missing', proposed: text + checkDigit(text) }
  }
  return { problem: 'not-a-code' }
}

/** Full name: 大阪市港区, 東京都千代田区 … as the list writes it, without the prefecture. */
export const fullName = ({ name }: Tenant): string => name.replaceAll(' ', '')

/** Whether a local government existed on a day (ISO date). */
export function existsOn({ validFrom, validTo }: Tenant, day: string): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day < validTo)
}

type Named = { readonly tenant: Tenant; readonly written: string }

/** Without those that are only part of a longer name: 大阪市 in 大阪市港区, 住吉区 in 東住吉区. */
const longestOf = (all: readonly Named[]): Named[] =>
  all.filter(({ written }) => !all.some((other) => other.written !== written && other.written.includes(written)))

const lastPart = ({ name }: Tenant): string => name.split(' ').at(-1) ?? name

/** Whether a text names a local government at all, if only by the last part of its name: 港区 for 大阪市港区. */
export const isNamed = (tenant: Tenant, text: string): boolean =>
  fold(text).replaceAll(' ', '').includes(lastPart(tenant))

/**
 * The local governments that a text may mean. 大阪市港区 and 東京都港区 are one each; 港区 alone may be any ward of that name, whatever
 * its city; spaces make no difference.
 */
export function namedIn(text: string, tenants: readonly Tenant[]): Tenant[] {
  const folded = fold(text).replaceAll(' ', '')
  const namedBy = (names: (tenant: Tenant) => readonly string[]): Named[] =>
    longestOf(
      tenants.flatMap((tenant) => {
        const written = names(tenant).find((name) => folded.includes(name))
        return written === undefined ? [] : [{ tenant, written }]
      }),
    )
  const whole = namedBy((tenant) => [tenant.prefecture + fullName(tenant), fullName(tenant)])
  if (whole.length === 0) return namedBy((tenant) => [lastPart(tenant)]).map(({ tenant }) => tenant)
  const meant = whole.flatMap(({ tenant, written }) =>
    written === tenant.name ? tenants.filter((other) => lastPart(other) === written) : [tenant],
  )
  return [...new Set(meant)]
}
