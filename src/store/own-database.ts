import { Client, type PoolConfig } from 'pg'

const name = 'furikaeri'

/** Makes the program's database in a cluster of its own when there is none yet; gives the connection to it. */
export async function createOwnDatabase(admin: PoolConfig): Promise<PoolConfig> {
  const client = new Client(admin)
  client.on('error', () => undefined) // what breaks here is reported by the query that was under way
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${name} encoding 'UTF8' template template0`)
  } catch (cause) {
    const madeByAnother =
      cause instanceof Error && 'code' in cause && (cause.code === '42P04' || cause.code === '23505')
    if (!madeByAnother) throw cause
  } finally {
    await client.end()
  }
  return { ...admin, database: name }
}
