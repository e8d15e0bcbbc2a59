// What a workbook is besides its sheets: what is in it, where, and of what type (ECMA-376 parts 1 and 2).
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const openPackage = 'http://schemas.openxmlformats.org/package/2006'
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export function sheetPath(number: number): string {
  return `xl/worksheets/sheet${number}.xml`
}

/** Path and content of each part but sheets and styles. `names` holds no sign that XML must be told of. */
export function workbookParts(names: readonly string[]): readonly (readonly [path: string, xml: string])[] {
  const sheets = names.map((name, place) => ({ name, number: place + 1 }))
  const stylesNumber = names.length + 1
  return [
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${officeDocument}"><sheets>${sheets
        .map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...sheets.map(({ number }) => [number, 'worksheet', `worksheets/sheet${number}.xml`] as const),
        [stylesNumber, 'styles', 'styles.xml'],
      ]),
    ],
    ['_rels/.rels', relationships([[1, 'officeDocument', 'xl/workbook.xml']])],
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${openPackage}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${spreadsheet}.styles+xml"/>${sheets
        .map(
          ({ number }) =>
            `<Override PartName="/${sheetPath(number)}" ContentType="${spreadsheet}.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ],
  ]
}

function relationships(all: readonly (readonly [number: number, type: string, target: string])[]): string {
  const each = all.map(
    ([number, type, target]) =>
      `<Relationship Id="rId${number}" Type="${officeDocument}/${type}" Target="${target}"/>`,
  )
  return `${head}<Relationships xmlns="${openPackage}/relationships">${each.join('')}</Relationships>`
}
