// Texts that a spreadsheet would run, or that a careless writer would break its file with.
export const evilTexts = [
  "=cmd|' /C calc'!A0",
  '+1+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(A1)',
  '=HYPERLINK("http://example.com","click")',
  'a,"b"\r\nc',
  ' x ',
  '<c t="str"><f>1</f></c>&amp;',
  '_x0041_',
  'bell\u0007',
  '充值',
  '𠮷野家',
]

/** What Excel, LibreOffice or Google Sheets take for the beginning of a formula (owasp.org: CSV injection). */
export function startsFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text)
}
