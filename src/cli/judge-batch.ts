import { rate } from '../core/scheme/rate.ts'
import type { Scheme } from '../core/scheme/scheme.ts'
import { parseActual } from '../core/target/parse-actual.ts'
import { parseTarget } from '../core/target/parse-target.ts'
import { readTextFile } from '../act/read-text-file.ts'
import { judgeAnswer } from '../report/terminal/judge-answer.ts'
import { sayRating } from '../report/sentences/verdict.ts'
import type { CliWorld, CommonOptions } from './command.ts'
import { refuse } from './command.ts'
import type { Given } from './judge-given.ts'

const atMost = 64_000_000
/** Lines are answered in blocks: one write for each line would cost more than judging it. */
const block = 1000

/** So many different texts are remembered with their meaning: the same few promises stand in most lines of a table. */
const remembered = 10_000

function remembering<Meaning>(read: (text: string) => Meaning): (text: string) => Meaning {
  const known = new Map<string, Meaning>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= remembered) known.clear()
    const meaning = read(text)
    known.set(text, meaning)
    return meaning
  }
}

/** One `target<TAB>actual` a line in, one answer a line out; a line without a tab has no result yet. */
export async function judgeBatch(
  world: CliWorld,
  file: string,
  scheme: Scheme,
  given: Given,
  options: CommonOptions,
): Promise<void> {
  const text =
    file === '-'
      ? await readTextFile({ read: readInput(world) }, '-', atMost)
      : await readTextFile(world.files, file, atMost)
  if ('refusal' in text) return refuse(world, [text.refusal], options)
  const meaning = { target: remembering(parseTarget), actual: remembering(parseActual) }
  const lines = text.text.replace(/\r?\n$/, '').split(/\r?\n|\r/)
  for (let at = 0; at < lines.length; at += block) {
    const answers = lines.slice(at, at + block).map((line) => answer(line, meaning, scheme, given, options))
    await world.terminal.print(`${answers.join('\n')}\n`)
  }
}

type Meaning = { readonly target: typeof parseTarget; readonly actual: typeof parseActual }

function answer(line: string, meaning: Meaning, scheme: Scheme, given: Given, { json, lang }: CommonOptions): string {
  const [target = '', actual] = line.split('\t')
  const input = {
    ...given,
    target: meaning.target(target),
    actual: actual === undefined ? null : meaning.actual(actual),
  }
  const rating = rate(scheme, input)
  if (json) return JSON.stringify(judgeAnswer(rating, input.target, input.actual, lang))
  return `${target}\t${actual ?? ''}\t${sayRating(rating)[lang]}`
}

function readInput({ terminal }: CliWorld) {
  return async (): Promise<Uint8Array | { problem: 'too-large'; path: string; detail: string }> =>
    (await terminal.readInput(atMost)) ?? { problem: 'too-large', path: '-', detail: String(atMost + 1) }
}
