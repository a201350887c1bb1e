import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { puttingAway } from './put-away.ts'

test('what was set up is put away after the work, also when it fails', async () => {
  const said: string[] = []
  expect(
    await puttingAway(
      () => void said.push('away'),
      async () => said.push('work'),
    ),
  ).toBe(1)
  await expect(
    puttingAway(
      () => void said.push('away'),
      () => Promise.reject(new Error('broken')),
    ),
  ).rejects.toThrow('broken')
  expect(said).toEqual(['work', 'away', 'away'])
})

test('it is put away when the program is stopped half-way', async () => {
  const script = `
    import { puttingAway } from ${JSON.stringify(join(import.meta.dirname, 'put-away.ts'))}
    await puttingAway(() => console.log('away'), () => new Promise(() => { console.log('working'); setInterval(() => 0, 1000) }))`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (said === '') child.kill('SIGTERM')
    said += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect([said, code]).toEqual(['working\naway\n', 130])
})
