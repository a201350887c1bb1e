/**
 * Every property test of a run draws its cases from one seed (vitest's setupFiles), so that a run can be repeated and a change is judged by
 * the change. `FURIKAERI_SEED=7 npm test` draws others; what they find becomes a case of its own.
 */
import fc from 'fast-check'

const usual = 20_261_124
const given = process.env['FURIKAERI_SEED']
fc.configureGlobal({ seed: given !== undefined && /^\d{1,9}$/.test(given) ? Number(given) : usual })
