// What keeps the books from being set against a statement, and what to do about it.
import type { Phrases } from './language.ts'

export const reconcileProblems = {
  reconcileDaysWrong: {
    'zh-Hant': '請選擇先後正確、最多 {days} 天的營業日。',
    'zh-Hans': '请选择先后正确、最多 {days} 天的营业日。',
    en: 'Choose business days in their order, {days} at the most.',
  },
  listingNotOffered: {
    'zh-Hant': '{distributor} 不提供交易清單。請向分銷商索取對賬單，再選擇檔案。',
    'zh-Hans': '{distributor} 不提供交易清单。请向分销商索取对账单，再选择文件。',
    en: '{distributor} gives no list of its own. Ask for a statement and choose the file.',
  },
  differencesTooMany: {
    'zh-Hant': '有 {count} 項不符，多於 {most} 項。多半是選錯欄位、日子或檔案，請檢查後再試。',
    'zh-Hans': '有 {count} 项不符，超过 {most} 项。多半是选错列、日期或文件，请检查后再试。',
    en: '{count} differences, more than {most}: most likely a wrong column, day or file. Check them and try again.',
  },
  differenceUnknown: {
    'zh-Hant': '這項差異已不在清單上。請重新打開對賬再看。',
    'zh-Hans': '这项差异已不在清单上。请重新打开对账再看。',
    en: 'This difference is no longer on the list. Open the reconciliation again.',
  },
  correctionTooLarge: {
    'zh-Hant': '更正不能多於已記下的 {most}。請檢查金額。',
    'zh-Hans': '更正不能超过已记下的 {most}。请检查金额。',
    en: 'A correction cannot be more than the {most} written down. Check the amount.',
  },
  statementGone: {
    'zh-Hant': '檔案沒有完整送到。請再選擇一次檔案。',
    'zh-Hans': '文件没有完整送到。请再选择一次文件。',
    en: 'The file did not arrive whole. Choose it once more.',
  },
  statementTooLarge: {
    'zh-Hant': '檔案大於 {megabytes} MB。請索取較短日子的對賬單。',
    'zh-Hans': '文件大于 {megabytes} MB。请索取较短日期的对账单。',
    en: 'The file is larger than {megabytes} MB. Ask for a statement of fewer days.',
  },
  statementTooManyRows: {
    'zh-Hant': '檔案多於 {rows} 行。請索取較短日子的對賬單。',
    'zh-Hans': '文件超过 {rows} 行。请索取较短日期的对账单。',
    en: 'The file has more than {rows} rows. Ask for a statement of fewer days.',
  },
  statementNotText: {
    'zh-Hant': '這不是 CSV 文字檔。如果是 Excel 檔，請打開後另存為 CSV 再選擇。',
    'zh-Hans': '这不是 CSV 文本文件。如果是 Excel 文件，请打开后另存为 CSV 再选择。',
    en: 'This is not a CSV text file. If it is an Excel file, open it, save it as CSV, and choose that.',
  },
  statementNoTable: {
    'zh-Hant': '檔案裡找不到有標題的表格。請檢查是不是分銷商的對賬單。',
    'zh-Hans': '文件里找不到有标题的表格。请检查是不是分销商的对账单。',
    en: 'There is no table with headings in this file. Check that it is the statement of the distributor.',
  },
  statementUnreadable: {
    'zh-Hant': '檔案讀不到（{reason}）。請再選擇一次，或另存為 UTF-8 的 CSV。',
    'zh-Hans': '文件读不到（{reason}）。请再选择一次，或另存为 UTF-8 的 CSV。',
    en: 'The file cannot be read ({reason}). Choose it again, or save it as CSV in UTF-8.',
  },
  statementEmpty: {
    'zh-Hant': '標題下面沒有一行交易。請檢查對賬單的日子。',
    'zh-Hans': '标题下面没有一行交易。请检查对账单的日期。',
    en: 'There is not one transaction under the headings. Check the days of the statement.',
  },
  statementNoReference: {
    'zh-Hant': '請選擇哪一欄是我們的參考編號，或分銷商的編號。',
    'zh-Hans': '请选择哪一列是我们的参考号，或分销商的编号。',
    en: 'Choose which column has our reference, or the number of the distributor.',
  },
  statementColumnMissing: {
    'zh-Hant': '檔案沒有「{column}」這一欄。請重新選擇欄位。',
    'zh-Hans': '文件没有“{column}”这一列。请重新选择列。',
    en: 'The file has no column {column}. Choose the columns again.',
  },
  statementCellWrong: {
    'zh-Hant': '第 {row} 行「{column}」欄讀不明白：「{value}」。請檢查欄位，或在檔案中改正這一格。',
    'zh-Hans': '第 {row} 行“{column}”列读不明白：“{value}”。请检查列，或在文件中改正这一格。',
    en: 'Row {row}, column {column} cannot be understood: "{value}". Check the columns, or mend this cell.',
  },
  statementStateUnknown: {
    'zh-Hant': '第 {row} 行「{column}」欄的「{value}」是甚麼意思？請在下面選擇。',
    'zh-Hans': '第 {row} 行“{column}”列的“{value}”是什么意思？请在下面选择。',
    en: 'Row {row}, column {column}: what does "{value}" mean? Choose it below.',
  },
  statementNothingMatches: {
    'zh-Hant': '檔案的 {rows} 行沒有一行是本店的銷售。請檢查參考編號的欄位和檔案。',
    'zh-Hans': '文件的 {rows} 行没有一行是本店的销售。请检查参考号的列和文件。',
    en: 'Of the {rows} rows not one is a sale of this shop. Check the column of the reference, and the file.',
  },
} as const satisfies Phrases
