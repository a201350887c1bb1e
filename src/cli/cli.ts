import { Command, CommanderError, Option } from 'commander'
import { commonHelp } from '../report/sentences/command-help.ts'
import { sayUsage, wronglyCalled } from '../report/sentences/usage.ts'
import { type CliWorld, type CommonOptions, guardNegatives, unguard } from './command.ts'

/** Every command, loaded when it is needed: who judges a figure waits for no database and no pages. A new command is one line here. */
const commands: Readonly<Record<string, (world: CliWorld) => Promise<Command>>> = {
  judge: async (world) => (await import('./judge.ts')).judgeCommand(world),
  read: async (world) => (await import('./read.ts')).readCommand(world),
  check: async (world) => (await import('./check.ts')).checkCommand(world),
  import: async (world) => (await import('./import.ts')).importCommand(world),
  workbook: async (world) => (await import('./workbook.ts')).workbookCommand(world),
  report: async (world) => (await import('./report.ts')).reportCommand(world),
  publish: async (world) => (await import('./publish.ts')).publishCommand(world),
  start: async (world) => (await import('./start.ts')).startCommand(world),
}

/** The command that some words call; all of them where they call none (help, a word that is no command). */
function commandsFor(words: readonly string[], world: CliWorld): Promise<Command[]> {
  const called = words.find((word) => Object.hasOwn(commands, word))
  const names = called === undefined ? Object.keys(commands) : [called]
  return Promise.all(names.flatMap((name) => commands[name]?.(world) ?? []))
}

/** The whole terminal, or the part of it that some words call. Nothing is written or ended outside the given world. */
export async function createProgram(world: CliWorld, words: readonly string[] = []): Promise<Command> {
  const program = new Command('furikaeri')
    .version(world.version, '-V, --version', commonHelp.version)
    .description(commonHelp.about)
    .addOption(new Option('--json', commonHelp.json))
    .addOption(new Option('--lang <language>', commonHelp.language).choices(['ja', 'en']).default('ja'))
  for (const command of await commandsFor(words, world)) {
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
  const program = await createProgram(world, words)
  if (words.length === 0) return program.outputHelp()
  try {
    await program.parseAsync(guardNegatives(words), { from: 'user' })
  } catch (problem) {
    if (!(problem instanceof CommanderError)) throw problem
    world.endWith(problem.exitCode === 0 ? 0 : 2)
  }
}
