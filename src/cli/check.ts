import { Command } from 'commander'
import { readDocument, type CheckedPlan, type ReadingRules } from '../act/read-document.ts'
import type { Refusal } from '../core/refusal.ts'
import { checkSummary, findingAnswer, findingText, tallyAnswer } from '../report/terminal/check-answer.ts'
import { refusalAnswer } from '../report/refusal-answer.ts'
import { checkHelp, commonHelp } from '../report/sentences/command-help.ts'
import { printJson, refuse, type CliWorld, type CommonOptions, tellingFiles } from './command.ts'
import { readingRules } from './reading.ts'

type CheckOptions = CommonOptions & { readonly scheme: string; readonly quiet?: boolean }

/** The file that lines and columns belong to: of a plan as JSON, the document that it was read from. */
const placesIn = (file: string, { source, plan: { sources } }: CheckedPlan): string =>
  source.length === 0 && sources.length === 1 ? (sources[0]?.file ?? file) : file

async function checkFile(
  world: CliWorld,
  file: string,
  rules: ReadingRules,
  options: CheckOptions,
): Promise<{ answer: unknown; errors: boolean } | { refusals: readonly Refusal[] }> {
  const reading = await readDocument(tellingFiles(world, options.lang), file, rules)
  if ('refusals' in reading) return reading
  const { findings, tally } = reading
  const places = placesIn(file, reading)
  if (!options.json) {
    const shown = findings.filter(({ severity }) => severity === 'error' || !options.quiet)
    for (const finding of shown) await world.terminal.print(`${findingText(places, finding, options.lang)}\n`)
    await world.terminal.print(`${checkSummary(file, findings, tally, options.lang)}\n`)
  }
  return {
    answer: {
      file,
      tally: tallyAnswer(tally),
      findings: findings.map((finding) => findingAnswer(finding, options.lang)),
    },
    errors: findings.some(({ severity }) => severity === 'error'),
  }
}

/** `furikaeri check`: reports on any number of files like a linter; ends with 1 when there is an error. Its help is docs/commands/check.md. */
export function checkCommand(world: CliWorld): Command {
  return new Command('check')
    .summary(checkHelp.summary)
    .argument('<files...>', checkHelp.files)
    .option('--scheme <id>', commonHelp.scheme, 'met-unmet')
    .option('--quiet', checkHelp.quiet)
    .action(async (files: readonly string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>()
      const rules = await readingRules(world, options.scheme, options)
      if (rules === undefined) return
      const answers: unknown[] = []
      const errors: unknown[] = []
      for (const file of files) {
        const checked = await checkFile(world, file, rules, options)
        if ('refusals' in checked) {
          await refuse(world, checked.refusals, { ...options, json: false })
          errors.push(...checked.refusals.map((refusal) => refusalAnswer(refusal, options.lang)))
        } else {
          answers.push(checked.answer)
          if (checked.errors) world.endWith(1)
        }
      }
      if (options.json) await printJson(world.terminal, { files: answers, ...(errors.length === 0 ? {} : { errors }) })
    })
}
