import { Command, CommanderError, Option } from 'commander'
import { commonHelp } from '../report/sentences/command-help.ts'
import { sayUsage, wronglyCalled } from '../report/sentences/usage.ts'
import { type CliWorld, type CommonOptions, guardNegatives, unguard } from './command.ts'
import { checkCommand } from './check.ts'
import { importCommand } from './import.ts'
import { judgeCommand } from './judge.ts'
import { publishCommand } from './publish.ts'
import { readCommand } from './read.ts'
import { reportCommand } from './report.ts'
import { startCommand } from './start.ts'

/** The whole terminal: every command with its options. Nothing is written or ended outside the given world. */
export function createProgram(world: CliWorld): Command {
  const program = new Command('furikaeri')
    .version(world.version, '-V, --version', commonHelp.version)
    .description(commonHelp.about)
    .addOption(new Option('--json', commonHelp.json))
    .addOption(new Option('--lang <language>', commonHelp.language).choices(['ja', 'en']).default('ja'))
  for (const command of [
    judgeCommand(world),
    readCommand(world),
    checkCommand(world),
    importCommand(world),
    reportCommand(world),
    publishCommand(world),
    startCommand(world),
  ]) {
    program.addCommand(
      command
        .option('--json', commonHelp.json)
        .addOption(new Option('--lang <language>', commonHelp.language).choices(['ja', 'en'])),
    )
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({
      writeOut: (text) => void world.terminal.print(text),
      writeErr: (text) => world.terminal.tell(unguard(text.trimEnd())),
      outputError: (text) => {
        const language = command.optsWithGlobals<CommonOptions>().lang
        world.terminal.tell(`${unguard(sayUsage(text)[language])}\n${wronglyCalled[language]}`)
      },
    })
  }
  return program
}

/** Runs one command line. Wrong calls end with 2 and a hint, refusals with 1; help and version with 0. */
export async function runCli(world: CliWorld, words: readonly string[]): Promise<void> {
  const program = createProgram(world)
  if (words.length === 0) return program.outputHelp()
  try {
    await program.parseAsync(guardNegatives(words), { from: 'user' })
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem
    world.endWith(problem.exitCode === 0 ? 0 : 2)
  }
}
