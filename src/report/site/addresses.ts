/** Every public address, in one place. A plan's pages stand under its fiscal year; with several tenants, under the tenant's code too. */
export const planAddress = (fiscalYear: number, tenant?: string): string =>
  `${tenant === undefined ? '' : `/${tenant}`}/${fiscalYear}/`
export const unmetAddress = (fiscalYear: number, tenant?: string): string => `${planAddress(fiscalYear, tenant)}unmet`
