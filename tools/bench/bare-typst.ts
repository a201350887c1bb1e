/** The floor of PDF: a process that sets a finished source with the typesetter's own library, and does nothing else. */
import { readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const fontFolders = process.env['FONTS']?.split(':') ?? []
const compiler = NodeCompiler.create({ workspace: dirname(process.execPath), fontArgs: [{ fontPaths: fontFolders }] })
const { result } = compiler.compile({ mainFileContent: readFileSync(0, 'utf8') })
if (result === null) throw new Error('the source was not taken')
process.stdout.write(compiler.pdf(result, { pdfStandard: 'ua-1', pdfTags: true }))
