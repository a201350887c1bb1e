import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { minato } from '../../../tools/published/published-example.ts'
import { createTestDatabase, type TestDatabase } from '../../../tools/test-database/test-database.ts'
import { nobodyYet, type ImportDraft } from '../../core/import-draft.ts'
import { nothingPlaced, place } from '../../core/placing/placement.ts'
import { openDrafts, storedDraft, storedLayout } from '../queries/import-draft.ts'
import { closeDraft, moveDraft, removeDraft, saveDraft, savePlacements } from './save-import-draft.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const draftOf = (tenant: string): ImportDraft => ({
  tenant,
  draft: randomUUID(),
  version: 1,
  fiscalYear: 2017,
  file: '振り返り.xlsx',
  part: undefined,
  reading: {
    plan: {
      schema: 'furikaeri.plan/1',
      form: { id: 'review-deck', version: 1 },
      levels: { goal: '課題', strategy: '戦略', initiative: '取組' },
      sources: [],
      goals: [],
      initiatives: [],
      history: [],
    },
    source: [{ line: 1, use: 'needs-a-person', text: '見守りの輪' }],
  },
  placements: nothingPlaced,
  begunAt: '2018-06-25T01:00:00.000Z',
  changedAt: '2018-06-25T01:00:00.000Z',
})
const later = '2018-06-25T02:00:00.000Z'
const one = place(nothingPlaced, { line: 1, role: 'goal' })

describe('a draft', () => {
  test('is read back as it was kept, and stands in the list of its tenant only', async () => {
    const draft = draftOf('271071')
    await saveDraft(database.db, draft, undefined)
    expect(await storedDraft(database.db, draft)).toEqual(draft)
    expect((await openDrafts(database.db, '271071')).map((entry) => entry.draft)).toContain(draft.draft)
    expect(await openDrafts(database.db, '131016')).toEqual([])
    expect(await storedDraft(database.db, { ...draft, tenant: '131016' })).toBeUndefined()
  })

  test('takes what is placed on the version that was seen, and nothing on an older one', async () => {
    const draft = draftOf('271071')
    await saveDraft(database.db, draft, undefined)
    expect(await savePlacements(database.db, { ...draft, placements: one }, later)).toBe(true)
    expect(await savePlacements(database.db, { ...draft, placements: nothingPlaced }, later)).toBe(false)
    expect(await storedDraft(database.db, draft)).toMatchObject({ version: 2, placements: one, changedAt: later })
  })

  test('whose ward was not known moves to it, and is nowhere else any more', async () => {
    const draft = draftOf(nobodyYet)
    await saveDraft(database.db, draft, undefined)
    const moved = { ...draft, tenant: '271071', version: 2 }
    expect(await moveDraft(database.db, draft, moved, minato)).toBe(true)
    expect(await storedDraft(database.db, draft)).toBeUndefined()
    expect(await storedDraft(database.db, moved)).toEqual(moved)
    expect(await moveDraft(database.db, draft, moved, minato)).toBe(false)
  })

  test('that is thrown away is gone; a second time there is nothing to throw away', async () => {
    const draft = draftOf('271071')
    await saveDraft(database.db, draft, undefined)
    expect(await removeDraft(database.db, { ...draft, tenant: '131016' })).toBe(false)
    expect(await removeDraft(database.db, draft)).toBe(true)
    expect(await removeDraft(database.db, draft)).toBe(false)
  })

  test('that was kept says as which revision; its words are gone, and its labels are known from then on', async () => {
    const draft = draftOf('271071')
    await saveDraft(database.db, draft, undefined)
    const layout = { schema: 'furikaeri.layout/1' as const, labels: [{ label: 'できばえ', role: 'actual' as const }] }
    await closeDraft(database.db, draft, { revision: 3, changedAt: later, isWhole: true, layout })
    expect(await storedDraft(database.db, draft)).toEqual({
      tenant: '271071',
      draft: draft.draft,
      file: '振り返り.xlsx',
      fiscalYear: 2017,
      revision: 3,
    })
    expect(await storedLayout(database.db, '271071')).toEqual(layout)
    expect((await storedLayout(database.db, '131016')).labels).toEqual([])
    expect((await openDrafts(database.db, '271071')).map((entry) => entry.draft)).not.toContain(draft.draft)
    expect(await removeDraft(database.db, draft)).toBe(false)
  })
})
