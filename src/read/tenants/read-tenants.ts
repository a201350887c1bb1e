import type { Tenant } from '../../core/tenant.ts'

/** The list of local governments in `tenants/tenants.csv`: our own file, without quoted fields. */
export function readTenants(text: string): Tenant[] {
  const [, ...rows] = text.trimEnd().split('\n')
  return rows.map((row) => {
    const [code = '', prefecture = '', name = '', kana = '', validFrom = '', validTo = ''] = row.split(',')
    return {
      code,
      prefecture,
      name,
      kana,
      ...(validFrom === '' ? {} : { validFrom }),
      ...(validTo === '' ? {} : { validTo }),
    }
  })
}
