import { createStringElement, Table, XmlComponent, type ITableOptions } from 'docx'
import { plain } from '../pptx/words.ts'

/** A table with words for those who do not see it: the library does not write them. They stand last among the properties of a table, as the format asks. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, description: string) {
    super(options)
    const properties: unknown = this.root[0]
    if (!(properties instanceof XmlComponent)) throw new Error('the library begins a table with its properties no more')
    properties.addChildElement(createStringElement('w:tblCaption', plain(description).replaceAll('\n', ' ')))
  }
}
