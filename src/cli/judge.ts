import { Command, Option } from 'commander'
import { chooseScheme } from '../act/load-schemes.ts'
import type { Refusal } from '../core/refusal.ts'
import { rate } from '../core/scheme/rate.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import { parseActual } from '../core/target/parse-actual.ts'
import { parseTarget } from '../core/target/parse-target.ts'
import { judgeHelp } from '../report/sentences/command-help.ts'
import { missingArgument } from '../report/sentences/usage.ts'
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
    .summary(judgeHelp.summary)
    .argument('[target]', judgeHelp.target)
    .argument('[actual]', judgeHelp.actual)
    .option('--previous <figure>', judgeHelp.previous)
    .option('--reference <figure>', judgeHelp.reference)
    .addOption(new Option('--direction <way>', judgeHelp.direction).choices(['up', 'down']))
    .option('--n <count>', judgeHelp.n)
    .option('--sent <count>', judgeHelp.sent)
    .option('--population <count>', judgeHelp.population)
    .addOption(new Option('--design <design>', judgeHelp.design).choices(['simple', 'two-stage', 'panel']))
    .option('--scheme <id>', judgeHelp.scheme, 'met-unmet')
    .option('--final <target>', judgeHelp.final)
    .option('--elapsed <years>', judgeHelp.elapsed)
    .option('--batch <file>', judgeHelp.batch)
    .action(async (target: string | undefined, actual: string | undefined, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<JudgeOptions>()
      const refusals: Refusal[] = []
      const given = givenBy(options, refusals)
      const choice = await chooseScheme(world.files, world.schemesFolder, options.scheme)
      if ('refusals' in choice) refusals.push(...choice.refusals)
      if (refusals.length > 0 || 'refusals' in choice) return refuse(world, refusals, options)
      if (options.batch !== undefined) return judgeBatch(world, options.batch, choice.scheme, given, options)
      if (target === undefined)
        return command.error(missingArgument('target'), {
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
