/** A process that reads one workbook, by our reader or by the library alone, and says how much processor time that took (ms). */
import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { readXlsxLines } from '../../src/read/workbook/read-xlsx.ts'

const [way = '', file = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(file))
const before = process.cpuUsage()
const read = way === 'library' ? await readXlsx(bytes, { readStyles: true }) : await readXlsxLines(bytes)
if ('problem' in read) throw new Error(JSON.stringify(read))
const { user, system } = process.cpuUsage(before)
process.stdout.write(String((user + system) / 1000))
