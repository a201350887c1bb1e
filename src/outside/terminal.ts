import { confirm, isCancel } from '@clack/prompts'

/** The person's terminal: answers go to `print`, everything else to `tell`. */
export type Terminal = {
  readonly print: (text: string) => Promise<void>
  readonly tell: (text: string) => void
  readonly isInteractive: boolean
  /** Asks for a yes; false for no, for Ctrl-C, and where nobody can be asked. */
  readonly askYes: (question: string) => Promise<boolean>
  /** The bytes on standard input, refused as undefined when there are more than `atMost`. */
  readonly readInput: (atMost: number) => Promise<Uint8Array | undefined>
}

function printTo(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  let closed = false
  stream.on('error', () => {
    closed = true // the reader of a pipe has gone (| head): that ends our output, not our work
  })
  return (text) =>
    new Promise((resolve) => {
      if (closed) resolve()
      else stream.write(text, () => resolve())
    })
}

async function readInput(atMost: number): Promise<Uint8Array | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk)
    length += bytes.length
    if (length > atMost) return undefined
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}

/** `answers`: the words of the two answers to a question. */
export function createTerminal(answers: { readonly yes: string; readonly no: string }): Terminal {
  const isInteractive = process.stdin.isTTY && process.stderr.isTTY
  return {
    print: printTo(process.stdout),
    tell: (text) => process.stderr.write(`${text}\n`),
    isInteractive,
    askYes: async (question) => {
      if (!isInteractive) return false
      const answer = await confirm({
        message: question,
        output: process.stderr,
        active: answers.yes,
        inactive: answers.no,
        initialValue: false,
      })
      return !isCancel(answer) && answer
    },
    readInput,
  }
}
