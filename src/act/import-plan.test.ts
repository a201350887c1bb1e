import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../core/plan/plan.ts'
import { createFiles } from '../outside/files.ts'
import { addressPlan } from './import-plan.ts'
import { loadTenants } from './load-tenants.ts'

const loaded = await loadTenants(createFiles(join(import.meta.dirname, '../..')), 'tenants/tenants.csv')
if ('refusals' in loaded) throw new Error(JSON.stringify(loaded.refusals))
const { tenants } = loaded

const plan: Plan = {
  schema: 'furikaeri.plan/1',
  form: { id: 'review-deck', version: 1 },
  levels: { goal: '経営課題', strategy: '戦略', initiative: '具体的取組' },
  sources: [],
  goals: [],
  initiatives: [],
  history: [],
}

/** Whose plan of which year it is taken for, or why it is not. */
function addressed(title: string, tenant?: string, year?: string): string {
  const result = addressPlan({ ...plan, title: { text: title } }, { tenant, year }, tenants)
  return 'refusals' in result
    ? result.refusals.map(({ kind }) => kind).join(', ')
    : `${result.tenant.name} ${result.fiscalYear}`
}

describe('whose plan it is', () => {
  test.each([
    ['大阪市港区運営方針', undefined, '大阪市 港区 2017'],
    ['横浜市の振り返り', undefined, '横浜市 2017'],
    ['港区運営方針', undefined, 'tenant-needed'],
    ['運営方針', undefined, 'tenant-needed'],
    ['港区運営方針', '131032', '港区 2017'],
    ['港区運営方針', '231118', '名古屋市 港区 2017'],
  ])('%s, --tenant %s: %s', (title, tenant, expected) => {
    expect(addressed(title, tenant, 'H29')).toBe(expected)
  })

  test('who is meant by 港区 is asked with all that have one', () => {
    const result = addressPlan({ ...plan, title: { text: '港区運営方針' } }, { year: 'H29' }, tenants)
    const [refusal] = 'refusals' in result ? result.refusals : []
    const candidates = refusal?.kind === 'tenant-needed' ? refusal.candidates.map(({ code }) => code) : []
    expect(candidates).toContain('131032')
    expect(candidates).toContain('271071')
  })
})

describe('nobody has a plan for a year in which they did not exist', () => {
  test.each([
    ['221317', '2023', '浜松市 中区 2023'], // until 31 December 2023
    ['221317', '2024', 'tenant-not-then'],
    ['221384', '2023', '浜松市 中央区 2023'], // from 1 January 2024
    ['221384', '2022', 'tenant-not-then'],
    ['271071', '1990', '大阪市 港区 1990'],
  ])('%s in %s: %s', (code, year, expected) => {
    expect(addressed('運営方針', code, year)).toBe(expected)
  })
})
