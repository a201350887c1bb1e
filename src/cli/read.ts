import { Command } from 'commander'
import { readDocument } from '../act/read-document.ts'
import { sayLinesRead } from '../report/sentences/command.ts'
import { commonHelp, readHelp } from '../report/sentences/command-help.ts'
import { checkSummary, findingAnswer } from '../report/terminal/check-answer.ts'
import { planText } from '../report/terminal/plan-text.ts'
import { printJson, refuse, type CliWorld, type CommonOptions, tellingFiles } from './command.ts'
import { readingRules } from './reading.ts'

type ReadOptions = CommonOptions & { readonly scheme: string }

/** `furikaeri read`: a published text into a plan, with what became of every line. Its help is docs/commands/read.md. */
export function readCommand(world: CliWorld): Command {
  return new Command('read')
    .summary(readHelp.summary)
    .argument('<file>', readHelp.file)
    .option('--scheme <id>', commonHelp.scheme, 'met-unmet')
    .action(async (file: string, _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<ReadOptions>()
      const rules = await readingRules(world, options.scheme, options)
      if (rules === undefined) return
      const reading = await readDocument(tellingFiles(world, options.lang), file, rules)
      if ('refusals' in reading) return refuse(world, reading.refusals, options)
      const { plan, findings, source, evaluation, tally } = reading
      if (options.json)
        return printJson(world.terminal, {
          plan,
          findings: findings.map((finding) => findingAnswer(finding, options.lang)),
          lines: source.map(({ text: _text, ...use }) => use),
        })
      await world.terminal.print(planText(plan, evaluation, options.lang))
      const left = source.filter(({ use }) => use === 'needs-a-person').length
      const account = sayLinesRead({ lines: source.length, left }, options.lang)
      await world.terminal.print(`\n${checkSummary(file, findings, tally, options.lang)}\n  ${account}\n`)
    })
}
