import { Command, Option } from 'commander'
import { chooseScheme } from '../act/load-schemes.ts'
import type { Refusal } from '../core/refusal.ts'
import { rate } from '../core/scheme/rate.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import { parseActual } from '../core/target/parse-actual.ts'
import { parseTarget } from '../core/target/parse-target.ts'
import { judgeAnswer } from '../report/terminal/judge-answer.ts'
import { judgementText } from '../report/terminal/judgement-text.ts'
import { type CliWorld, printJson, refuse, unguard } from './command.ts'
import { judgeBatch } from './judge-batch.ts'
import { type Given, givenBy, type JudgeOptions } from './judge-given.ts'

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
