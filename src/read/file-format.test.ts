import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { formatOf } from './file-format.ts'

const zip = (name: string) => zipSync({ [name]: strToU8('') })
const xlsx = zip('xl/workbook.xml')
const ods = zip('content.xml')
const old = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)
const text = strToU8('経営課題1')

test.each([
  ['a workbook', xlsx, 'a.xlsx', 'xlsx'],
  ['a workbook without an ending', xlsx, 'a', 'xlsx'],
  ['a spreadsheet of OpenDocument', ods, 'a.ODS', 'ods'],
  ['a document of Word', zip('word/document.xml'), 'a.docx', 'docx'],
  ['slides of PowerPoint', zip('ppt/presentation.xml'), 'a.pptx', 'pptx'],
  ['a text', text, 'a.txt', undefined],
  ['a PDF', strToU8('%PDF-1.7'), 'a', 'pdf'],
  ['a web page', strToU8('<!DOCTYPE html><title>a</title>'), 'a.html', 'html'],
  ['a page of XHTML', strToU8('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "">\n<html>'), 'a', 'html'],
  ['a part copied out of a page', strToU8('\ufeff<!--a--> <table><tr>'), 'a.txt', 'html'],
  ['a page that a system calls a workbook of old', strToU8('<html><table>'), 'a.xls', 'html'],
  ['a text that calls itself a page', text, 'a.html', undefined],
  ['Markdown that begins with a tag', strToU8('<p align="center">a</p>'), 'a.md', undefined],
  ['StratML', strToU8('<?xml version="1.0"?><StrategicPlan>'), 'a.xml', undefined],
  ['a text that begins with a mark', strToU8('<資料1>'), 'a.txt', undefined],
  ['another parcel', zip('a.txt'), 'a.zip', undefined],
])('%s is known by its content', (_, bytes, file, format) => {
  expect(formatOf(bytes, file)).toBe(format)
})

test.each([
  ['text that calls itself a workbook', text, 'a.xlsx', 'other-type'],
  ['a spreadsheet of OpenDocument that calls itself Excel', ods, 'a.xlsx', 'other-type'],
  ['a page that calls itself a PDF', strToU8('<html>'), 'a.pdf', 'other-type'],
  ['a page that calls itself a workbook', strToU8('<html>'), 'a.xlsx', 'other-type'],
  ['a document of Word that calls itself PowerPoint', zip('word/document.xml'), 'a.pptx', 'other-type'],
  ['a document of Word with a password', old, 'a.docx', 'encrypted'],
  ['a workbook with a password', old, 'a.xlsx', 'encrypted'],
])('%s is a problem', (_, bytes, file, problem) => {
  expect(formatOf(bytes, file)).toMatchObject({ problem })
})
