import { Command, Option } from 'commander'
import { chooseScheme } from '../act/load-schemes.ts'
import type { Refusal } from '../core/refusal.ts'
import type { RatingInput } from '../core/scheme/measures.ts'
import { rate } from '../core/scheme/rate.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import { sampleProblem, type Sample } from '../core/statistics/sample.ts'
import type { Actual } from '../core/target/actual.ts'
import { parseActual } from '../core/target/parse-actual.ts'
import { parseTarget } from '../core/target/parse-target.ts'
import { judgeAnswer } from '../report/judge-answer.ts'
import { judgementText } from '../report/judgement-text.ts'
import { type CliWorld, type CommonOptions, printJson, refuse, unguard } from './command.ts'
import { judgeBatch } from './judge-batch.ts'

type JudgeOptions = CommonOptions & {
  readonly previous?: string
  readonly reference?: string
  readonly direction?: 'up' | 'down'
  readonly n?: string
  readonly sent?: string
  readonly population?: string
  readonly design?: Sample['design']
  readonly final?: string
  readonly elapsed?: string
  readonly scheme: string
  readonly batch?: string
}
/** What the options say about a judgement, apart from target and result. */
export type Given = Omit<RatingInput, 'target' | 'actual'>

function figure(option: string, text: string | undefined, refusals: Refusal[]): Actual | undefined {
  if (text === undefined) return undefined
  const actual = parseActual(unguard(text))
  if (actual.kind !== 'amount' && actual.kind !== 'unavailable')
    refusals.push({ kind: 'figure-unreadable', option, text: unguard(text) })
  return actual
}

function count(option: string, text: string | undefined, refusals: Refusal[]): number | undefined {
  if (text === undefined) return undefined
  const digits = text.replaceAll(',', '')
  if (/^[1-9]\d{0,8}$/.test(digits)) return parseInt(digits, 10)
  refusals.push({ kind: 'count-unreadable', option, text: unguard(text) })
  return undefined
}

function sampleOf(options: JudgeOptions, refusals: Refusal[]): Sample | undefined {
  const before = refusals.length
  const n = count('--n', options.n, refusals)
  const sent = count('--sent', options.sent, refusals)
  const population = count('--population', options.population, refusals)
  if (refusals.length > before) return undefined
  if (n === undefined) {
    // A panel needs no n to say that it is one; anything else without n cannot be reckoned.
    if (options.design === 'panel') return { n: 1, design: 'panel' }
    if (sent !== undefined || population !== undefined) refusals.push({ kind: 'sample-without-n' })
    return undefined
  }
  const sample: Sample = {
    n,
    design: options.design ?? 'simple',
    ...(sent === undefined ? {} : { sent }),
    ...(population === undefined ? {} : { population }),
  }
  const problem = sampleProblem(sample)
  if (problem !== undefined) refusals.push({ kind: 'sample-contradicts', problem })
  return sample
}

/** --elapsed 3/5: three of the plan's five years have passed. */
function elapsedOf(text: string | undefined, refusals: Refusal[]): RatingInput['elapsed'] {
  if (text === undefined) return undefined
  const [done = 0, of = 0] = /^[1-9]\d?\/[1-9]\d?$/.test(text) ? text.split('/').map((part) => parseInt(part, 10)) : []
  if (done >= 1 && done <= of) return { done, of }
  refusals.push({ kind: 'elapsed-unreadable', text })
  return undefined
}

function givenBy(options: JudgeOptions, refusals: Refusal[]): Given {
  const previous = figure('--previous', options.previous, refusals)
  const reference = figure('--reference', options.reference, refusals)
  const sample = sampleOf(options, refusals)
  const elapsed = elapsedOf(options.elapsed, refusals)
  return {
    ...(options.final === undefined ? {} : { final: parseTarget(unguard(options.final)) }),
    ...(elapsed === undefined ? {} : { elapsed }),
    ...(previous === undefined ? {} : { previous }),
    ...(reference === undefined ? {} : { reference }),
    ...(options.direction === undefined ? {} : { direction: options.direction }),
    ...(sample === undefined ? {} : { sample }),
  }
}

async function judgeOne(
  world: CliWorld,
  options: JudgeOptions,
  scheme: Scheme,
  given: Given,
  target: string,
  actual: string | undefined,
): Promise<void> {
  const input = { ...given, target: parseTarget(target), actual: actual === undefined ? null : parseActual(actual) }
  const rating = rate(scheme, input)
  if (options.json) await printJson(world.terminal, judgeAnswer(rating, input.target, input.actual, options.lang))
  else await world.terminal.print(judgementText(rating, scheme, options.lang))
}

/** `furikaeri judge`: one promise against one result, or a file of them. Its help is docs/commands/judge.md. */
export function judgeCommand(world: CliWorld): Command {
  return new Command('judge')
    .summary('目標と実績から達成・未達成を判定する / judge a result against its target')
    .argument('[target]', '目標の言葉(例: 80%以上)/ the promise')
    .argument('[actual]', '実績(例: 79.2%)/ the result')
    .option('--previous <figure>', '前年度の実績(「前年度より増」に)/ last year’s result')
    .option('--reference <figure>', '基準の値(「平成28年度末より」「市平均以上」に)/ the figure it refers to')
    .addOption(
      new Option('--direction <way>', '大きいほうがよい(up)か小さいほうがよい(down)か / which way is better').choices([
        'up',
        'down',
      ]),
    )
    .option('--n <count>', 'その設問の回答者数 / answers to the question')
    .option('--sent <count>', '配布数 / questionnaires sent')
    .option('--population <count>', '母集団の人数 / people asked about')
    .addOption(
      new Option('--design <design>', '調査の設計 / how the sample was drawn').choices([
        'simple',
        'two-stage',
        'panel',
      ]),
    )
    .option('--scheme <id>', '評価の型(schemes/ のファイル名)/ the rating scheme', 'met-unmet')
    .option('--final <target>', '計画の最終目標(型が求めるとき)/ the plan’s final target')
    .option('--elapsed <years>', '経過年数/計画年数(例: 3/5)/ years passed of the plan')
    .option(
      '--batch <file>',
      '1行に「目標<TAB>実績」の表をまとめて判定する(- で標準入力)/ judge a table of target<TAB>actual',
    )
    .action(async (target: string | undefined, actual: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<JudgeOptions>()
      const refusals: Refusal[] = []
      const given = givenBy(options, refusals)
      const choice = await chooseScheme(world.files, world.schemesFolder, options.scheme)
      if ('refusals' in choice) refusals.push(...choice.refusals)
      if (refusals.length > 0 || 'refusals' in choice) return refuse(world, refusals, options)
      if (options.batch !== undefined) return judgeBatch(world, options.batch, choice.scheme, given, options)
      if (target === undefined)
        return command.error("error: missing required argument 'target'", {
          code: 'commander.missingArgument',
          exitCode: 2,
        })
      return judgeOne(
        world,
        options,
        choice.scheme,
        given,
        unguard(target),
        actual === undefined ? undefined : unguard(actual),
      )
    })
}
