/** Sheets of household toilets to bring in, of any length: no two rows alike, written as a clerk would. */

import { open } from 'node:fs/promises';
import { type CellValue, writeXlsxStream } from 'hucre';

const heading = [
  '所属单位',
  '厕所类型',
  '是否卫生厕所',
  '化粪池有效容积（m³）',
  '改造年度',
  '造价',
  '验收日期',
  '施工单位',
  '备注',
];

/** @param villages how units are written, `township/village` */
export async function writeSheet(path: string, villages: readonly string[], rows: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    await file.writeFile(path.endsWith('.csv') ? csv(villages, rows) : workbook(villages, rows));
  } finally {
    await file.close();
  }
}

function* cells(villages: readonly string[], rows: number): Generator<CellValue[]> {
  for (let no = 0; no < rows; no++) {
    yield [
      villages[Math.floor((no * villages.length) / rows)] ?? '',
      ['三格化粪池式', '完整上下水道水冲式', '双瓮漏斗式', '旱厕'][no % 4] ?? '',
      no % 4 === 3 ? '否' : '是',
      1.5 + (no % 3),
      2018 + (no % 5),
      2600.5 + (no % 100),
      `2022-${String(1 + (no % 9)).padStart(2, '0')}-${String(1 + (no % 28)).padStart(2, '0')}`,
      `宁夏第${no % 50}建筑工程有限公司`,
      `第${no}户，整村推进，已通水，待复核。`,
    ];
  }
}

function* csv(villages: readonly string[], rows: number): Generator<string> {
  let part = `\uFEFF${heading.join(',')}\r\n`;
  for (const row of cells(villages, rows)) {
    part += `${row.join(',')}\r\n`;
    if (part.length < 65_536) continue;
    yield part;
    part = '';
  }
  yield part;
}

async function* workbook(villages: readonly string[], rows: number): AsyncGenerator<Uint8Array> {
  yield* writeXlsxStream(cells(villages, rows), { name: '户厕', columns: heading.map((header) => ({ header })) });
}
