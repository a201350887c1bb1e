import { loadForms } from '../act/load-forms.ts'
import { chooseScheme } from '../act/load-schemes.ts'
import type { ReadingRules } from '../act/read-document.ts'
import type { CliWorld, CommonOptions } from './command.ts'
import { refuse } from './command.ts'

/** The forms and the scheme that a command reads with; undefined when they were refused, which has been said. */
export async function readingRules(
  world: CliWorld,
  schemeId: string,
  options: CommonOptions,
): Promise<ReadingRules | undefined> {
  const forms = await loadForms(world.files, world.formsFolder)
  const choice = await chooseScheme(world.files, world.schemesFolder, schemeId)
  if ('forms' in forms && 'scheme' in choice) return { forms: forms.forms, scheme: choice.scheme }
  await refuse(
    world,
    [...('refusals' in forms ? forms.refusals : []), ...('refusals' in choice ? choice.refusals : [])],
    options,
  )
  return undefined
}
