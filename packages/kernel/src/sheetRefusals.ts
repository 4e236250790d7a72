/** Why a spreadsheet, a row of one, or the work on it is refused: a part of the catalogue of refusal.ts. */
export const sheetRefusals = {
  'sheet.empty': [422, '文件是空的。请确认选对了文件。', 'The file is empty. Check that it is the right one.'],
  'sheet.unknownFormat': [
    422,
    '认不出这种文件。可以上传 Excel（.xlsx、.xls）或 CSV。',
    'This kind of file is not known. Upload Excel (.xlsx, .xls) or CSV.',
  ],
  'sheet.damaged': [
    422,
    '文件打不开，可能没有传完整。请用 Excel 或 WPS 打开，另存后再上传。',
    'The file cannot be opened; it may be incomplete. Open it in Excel or WPS, save it again and upload that.',
  ],
  'sheet.encrypted': [
    422,
    '文件设了密码。请去掉密码后再上传。',
    'The file is protected by a password. Remove it and upload again.',
  ],
  'sheet.encoding': [
    422,
    '文件的文字编码认不出来（既不是 UTF-8，也不是 GBK）。请用 Excel 或 WPS 另存为 .xlsx 后再上传。',
    'The encoding of the file is neither UTF-8 nor GBK. Save it as .xlsx and upload that.',
  ],
  'sheet.quotes': [
    422,
    '第 {row} 行附近的引号不成对，后面的内容无法分列。请改正后再上传。',
    'Near row {row} a quotation mark is not closed, so what follows cannot be told apart. Correct it and upload again.',
  ],
  'sheet.tooLarge': [
    413,
    '文件太大：最多 {most} MB。请分成几个文件。',
    'The file is over {most} MB. Split it into several.',
  ],
  'sheet.tooLong': [
    422,
    '一个文件最多 {most} 行。请分成几个文件。',
    'A file has at most {most} rows. Split it into several.',
  ],
  'sheet.tooWide': [
    422,
    '一张表最多 {most} 列。请删去不用的列。',
    'A sheet has at most {most} columns. Remove those not needed.',
  ],
  'sheet.tooHard': [
    422,
    '文件太复杂，读不下来。请另存为 CSV（UTF-8）后再上传。',
    'The file is too complex to be read. Save it as CSV (UTF-8) and upload that.',
  ],
  'sheet.noHeading': [
    422,
    '没有找到表头。前十行里应有一行写着“{labels}”等栏名；可先下载模板。',
    'No heading was found. One of the first ten rows should name columns such as {labels}; the template has them.',
  ],
  'sheet.noRows': [
    422,
    '表头下面没有数据。请填写后再上传。',
    'There is nothing below the heading. Fill in rows and upload again.',
  ],
  'sheet.lacking': [
    422,
    '缺少必填的栏：{fields}。请补上后再上传。',
    'Required columns are missing: {fields}. Add them and upload again.',
  ],
  'sheet.severalAlike': [
    422,
    '系统里有 {count} 条记录都与这一行相同，分不清是哪一条。请多选一栏来区分，或在系统里修改。',
    '{count} records there are like this row. Choose one more column to tell them apart, or change them in the system.',
  ],
  'mapping.column': [
    422,
    '“{field}”不能从表格导入。请另选一栏。',
    '"{field}" cannot be taken from a sheet. Choose another field.',
  ],
  'mapping.twice': [
    422,
    '有两列都对应到“{field}”。请只留一列。',
    'Two columns are taken for "{field}". Keep one of them.',
  ],
  'mapping.match': [
    422,
    '不能用“{field}”辨认同一条记录。请选表里有的、不含个人信息的栏。',
    'Records cannot be known again by "{field}". Choose a column of the sheet that holds nothing personal.',
  ],
  'mapping.lacking': [
    422,
    '还缺：{fields}。请给它选一列，或给全表选一个值。',
    'Still missing: {fields}. Choose a column for it, or one value for the whole sheet.',
  ],
  'sheet.formula': [
    422,
    '“{field}”是公式错误 {value}。请填入数值或文字。',
    '"{field}" is a formula without result ({value}). Enter the value.',
  ],
  'sheet.unitUnknown': [
    422,
    '没有叫“{value}”的单位。请写全名，如“金积镇/塔湾村”。',
    'No unit is called "{value}". Write its full name, such as 金积镇/塔湾村.',
  ],
  'sheet.unitSeveral': [
    422,
    '叫“{value}”的单位不止一个：{candidates}。请写全名。',
    'Several units are called "{value}": {candidates}. Write the full name.',
  ],
  'sheet.refUnknown': [
    422,
    '“{field}”里的“{value}”没有登记，或您看不到。请先登记，或核对名称。',
    '"{field}": "{value}" is not registered, or you may not see it. Register it first, or check the name.',
  ],
  'sheet.refSeveral': [
    422,
    '“{field}”里的“{value}”有 {count} 条记录同名。请改填编号。',
    '"{field}": {count} records are called "{value}". Write the id instead.',
  ],
  'sheet.refOne': [422, '“{field}”只能填一个。请删去多余的。', '"{field}" takes one only. Remove the others.'],
  'sheet.key': [
    422,
    '“编号（系统）”被改动了。新增的行请清空这一格；修改的行请从导出的表重新复制。',
    'The column of ids was altered. Clear the cell of a new row; copy that of a changed one from the export again.',
  ],
  'sheet.keyTwice': [
    422,
    '这条记录在第 {row} 行已经出现过。请只留一行。',
    'This record stands in row {row} already. Keep one of the rows.',
  ],
  'sheet.valueTwice': [
    422,
    '“{field}”的“{value}”在第 {row} 行已经有了。请核对。',
    '"{field}": "{value}" stands in row {row} already. Check it.',
  ],
  'import.behind': [
    409,
    '{fields}在导出之后被别处改过，不能用旧表覆盖。请重新导出后再改。',
    '{fields} changed elsewhere after the export and cannot be overwritten by it. Export anew and edit that.',
  ],
  'import.notNow': [
    409,
    '这次导入现在不能这样做。请刷新页面看它到了哪一步。',
    'This cannot be done to the import now. Reload the page to see where it stands.',
  ],
  'import.faulty': [
    409,
    '还有 {count} 行有误。请改好后重新上传，或选择“只导入正确的行”。',
    '{count} rows are wrong. Mend them and upload again, or choose to import the right ones only.',
  ],
  'job.over': [409, '这项工作已经结束。', 'This work is over already.'],
  'job.expired': [
    410,
    '文件保留一天，现在已经删除。请重新导出。',
    'The file was kept for a day and is gone. Export once more.',
  ],
} as const;
