import { z } from 'zod'
import { compareTexts } from '../../core/decimal.ts'
import type { Place } from '../../core/plan/plan.ts'
import { dueDay, figureOf, heldAs } from '../../core/stratml/conventions.ts'
import type { MeasuredResult } from '../../core/stratml/stratml.ts'
import type { Actual } from '../../core/target/actual.ts'
import { parseActual } from '../../core/target/parse-actual.ts'
import { parseTarget } from '../../core/target/parse-target.ts'
import { comparatorSchema, type Target } from '../../core/target/target.ts'

const heldAsSchema = z.union([comparatorSchema, z.literal('about')])

/**
 * How results are understood. `unit`: of the indicator. `ours`: the document keeps to our conventions, so that a result without NumberOfUnits has no
 * figure in that unit, whatever its words look like; with `anyUnit`, none at all.
 */
export type Understanding = { readonly unit: string; readonly ours: boolean; readonly anyUnit?: boolean }

/** The words of a result: its description, else its judgement, else its figure. */
function wordsOf({ description, descriptor, numberOfUnits }: MeasuredResult, { unit, ours }: Understanding): string {
  if (description !== undefined || ours) return description?.text ?? ''
  if (numberOfUnits !== undefined) return `${numberOfUnits}${unit}`
  return descriptor?.value ?? descriptor?.name ?? ''
}

export const placeOf = ({ description, at }: MeasuredResult): Place | undefined => description?.at ?? at

/** What words say, with the figure that stands beside them: together where they agree; undefined where they do not. */
function agreeing<Written extends Target | Actual>(
  parsed: Written,
  numberOfUnits: string,
  unit: string,
): Written | undefined {
  const figure = figureOf(parsed)
  const agrees =
    figure !== undefined &&
    compareTexts(figure.value, numberOfUnits) === 0 &&
    (figure.unit === unit || figure.unit === '')
  return agrees ? { ...parsed, value: numberOfUnits, unit } : undefined
}

/** Whether words look like a figure where the document, by our conventions, says that there is none. */
const saysTooMuch = (written: Target | Actual, { unit, ours, anyUnit }: Understanding): boolean => {
  const figure = figureOf(written)
  return ours && figure !== undefined && (anyUnit === true || figure.unit === unit)
}

/** A promise: as its words say where its figure agrees with them; else its figure, at least which is to be reached. */
export function readTarget(result: MeasuredResult, how: Understanding): Target {
  const text = wordsOf(result, how)
  const { numberOfUnits, descriptor } = result
  const parsed = parseTarget(text)
  if (numberOfUnits === undefined)
    return saysTooMuch(parsed, how) ? { kind: 'unreadable', why: 'no-promise', text } : parsed
  const held = heldAsSchema.safeParse(descriptor?.name).data
  const both = agreeing(parsed, numberOfUnits, how.unit)
  if (both !== undefined && (held === undefined || heldAs(both) === held)) return both
  if (held === 'about') return { kind: 'approximate', value: numberOfUnits, unit: how.unit, text }
  return {
    kind: 'threshold',
    comparator: held ?? 'atLeast',
    implied: true,
    value: numberOfUnits,
    unit: how.unit,
    text,
  }
}

/** By which day a promise is due: by our conventions what its days say; its words are not asked again. */
function withDueDay(target: Target, { startDate, endDate }: MeasuredResult): Target {
  if (startDate === undefined && endDate !== undefined) return { ...target, deadline: endDate }
  if (dueDay(target) === undefined) return target
  const { deadline: _, ...rest } = target
  return rest
}

/** A promise by our conventions, with the day by which it is due. */
export const readOurTarget = (result: MeasuredResult, how: Understanding): Target =>
  withDueDay(readTarget(result, how), result)

/** A result: as its words say where its figure agrees with them, else its figure. */
export function readActual(result: MeasuredResult, how: Understanding): Actual {
  const text = wordsOf(result, how)
  const parsed = parseActual(text)
  if (result.numberOfUnits === undefined)
    return saysTooMuch(parsed, how) ? { kind: 'unreadable', why: 'no-number', text } : parsed
  return (
    agreeing(parsed, result.numberOfUnits, how.unit) ?? {
      kind: 'amount',
      value: result.numberOfUnits,
      unit: how.unit,
      text,
    }
  )
}

const dayOf = (day: string) => Temporal.PlainDate.from(day)

/** The fiscal year from 1 April to 31 March that two days are the first and the last of; undefined for any other span. */
export function fiscalYearOfDays({
  startDate,
  endDate,
}: {
  startDate?: string | undefined
  endDate?: string | undefined
}): number | undefined {
  const year = /^(\d{4})-04-01$/.exec(startDate ?? '')?.[1]
  const fiscalYear = year === undefined ? undefined : parseInt(year, 10)
  return fiscalYear !== undefined && fiscalYear >= 1868 && fiscalYear <= 2200 && endDate === `${fiscalYear + 1}-03-31`
    ? fiscalYear
    : undefined
}

/** The Japanese fiscal year into which the last day of a result falls. */
export function fiscalYearOfResult({ startDate, endDate }: MeasuredResult): number | undefined {
  const day = endDate ?? startDate
  if (day === undefined) return undefined
  const { year, month } = dayOf(day)
  const fiscalYear = month <= 3 ? year - 1 : year
  return fiscalYear >= 1868 && fiscalYear <= 2200 ? fiscalYear : undefined
}
