import { join } from 'node:path'
import { runChild } from '../../src/outside/child-process.ts'
import type { OpenStore } from '../../src/act/store.ts'
import { runCli } from '../../src/cli/cli.ts'
import type { CliWorld } from '../../src/cli/command.ts'
import { clock } from '../../src/outside/clock.ts'
import { createFiles } from '../../src/outside/files.ts'
import { keptFiles } from '../../src/outside/kept-files.ts'
import { siteFolder } from '../../src/outside/site-folder.ts'
import { workers } from '../../src/outside/workers.ts'
import { root } from './documents.ts'

/** What a command line did: the answers alone, the screen as the person saw it (answers and remarks in their order), and what it ended with. */
export type Run = { readonly answers: string; readonly screen: string; readonly code: number }

/** Where the commands of one document work: what they write goes to `folder`, what they keep into the store that `openStore` gives. */
export type Place = { readonly folder: string; readonly openStore: OpenStore }

/** For looking at the commands without running one. */
export const nowhere: Place = { folder: '', openStore: () => Promise.reject(new Error('there is no store here')) }

/**
 * The whole terminal in this process, on the real files, schemes and reader. Only the edges are other: nobody can be asked, and `start`
 * serves nobody and stops at once.
 */
export function capturedWorld({ folder, openStore }: Place): { readonly world: CliWorld; readonly take: () => Run } {
  let [answers, screen] = ['', '']
  let code = 0
  const files = createFiles(root)
  const world: CliWorld = {
    terminal: {
      print: async (text) => {
        answers += text
        screen += text
      },
      tell: (text) => {
        screen += `${text}\n`
      },
      isInteractive: false,
      askYes: async () => false,
      readInput: async () => new Uint8Array(),
    },
    version: '0.1.0',
    files: { ...files, write: (path, bytes, mode) => files.write(join(folder, path), bytes, mode) },
    clock,
    stylesheet: '',
    schemesFolder: join(root, 'schemes'),
    formsFolder: join(root, 'forms'),
    sheetsFolder: join(root, 'sheets'),
    tenantsFile: join(root, 'tenants/tenants.csv'),
    example: { file: join(root, 'examples/minato-fy2017/review.txt'), tenant: '271071' },
    openStore,
    runChild,
    serverNote: () => 'data/server.json',
    importKey: () => 'data/import-key',
    site: {
      program: {
        key: 'documents',
        style: { path: 'style.css', bytes: new Uint8Array() },
        script: { path: 'search.js', bytes: () => new Uint8Array() },
      },
      effects: { folders: siteFolder, workers },
      folder: () => join(folder, 'site'),
      outFolder: (out) => join(folder, out),
      url: undefined,
    },
    documents: {
      programKey: () => 'documents',
      kept: () => keptFiles(join(folder, 'documents')),
      stop: new AbortController().signal,
    },
    serve: async (_store, _folder, { port }) => ({
      address: `http://localhost:${port}/`,
      port,
      stop: async () => undefined,
      refresh: () => undefined,
    }),
    every: () => ({ stop: async () => undefined }),
    isStopped: () => false,
    whileHeld: (work) => work(new AbortController().signal),
    cores: 2,
    untilStopped: async () => undefined,
    endWith: (ending) => {
      code = ending
    },
  }
  const take = () => {
    const run = { answers, screen, code }
    answers = ''
    screen = ''
    code = 0
    return run
  }
  return { world, take }
}

/** Runs command lines one after the other in one place. */
export function createCapturedCli(place: Place): (words: readonly string[]) => Promise<Run> {
  const { world, take } = capturedWorld(place)
  return async (words) => {
    await runCli(world, words)
    return take()
  }
}
