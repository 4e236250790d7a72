import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { yicun } from './harness/program.ts';

const sample = (name: string) => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));
const DOCX = sample('litong-2022.docx');

test('prints the draft as a table, in Chinese and whole', async () => {
  const { status, output } = await yicun(['read', DOCX]).ended;
  expect(output).toMatch(/^利通区2022年创建自治区人居环境整治示范区任务分工表\n.* 26 项任务 tasks/);
  expect(output).toMatch(/\n26 +\S/);
  expect(status).toBe(0);
});

test('prints it for a machine, the same from a file and from what comes in', async () => {
  const fromFile = await yicun(['read', DOCX, '--json']).ended;
  const reading = JSON.parse(fromFile.output);
  expect(reading.tasks).toHaveLength(26);
  expect(reading.tasks[0]).toMatchObject({ number: '01', title: '完成年度村庄规划任务', leadUnits: ['区自然资源局'] });

  const piped = yicun(['read', '--json', '-']);
  piped.process.stdin?.end(readFileSync(DOCX));
  expect(JSON.parse((await piped.ended).output)).toEqual(reading);
});

test('says why a document gives no programme, in both languages', async () => {
  const program = yicun(['read', '-']);
  program.process.stdin?.end('今天下雨。\n');
  const { status, output } = await program.ended;
  expect(output).toMatch(/^No task table was found\..*\n没有找到任务分工表。/);
  expect(status).toBe(1);
});

test.each([
  [['read', '/nowhere'], 1, /^\/nowhere cannot be read .*\n无法读取/],
  [['verify', '--data', '/nowhere'], 1, /^There is no database in \/nowhere\. .*\n\/nowhere 中没有数据库/],
  [['read'], 2, /^read takes one file/],
  [['read', DOCX, '--jsn'], 2, /^read takes one file/],
  [['raed', DOCX], 2, /^"raed" is not a command; the commands are: start, read, verify.*\n没有“raed”命令/],
  [[], 2, /^yicun start .*\n.*\n.*\nyicun read FILE/],
  [['--help'], 0, /^yicun start /],
  [['read', '--help'], 0, /^yicun read FILE \[--json\]\n/],
])('yicun %j', async (args, status, output) => {
  const ended = await yicun(args).ended;
  expect(ended.output).toMatch(output);
  expect(ended.status).toBe(status);
});

test('ends quietly when whoever reads it has seen enough', async () => {
  const program = yicun(['read', DOCX, '--json']);
  program.process.stdout?.destroy();
  expect(await program.ended).toEqual({ status: 0, output: '' });
});
