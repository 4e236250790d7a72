import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sentence } from '../sentence.ts';

/**
 * Writes down why generated records were not taken, each on a line, and says where that can be read.
 *
 * @param data folder of the installation
 */
export async function noteRefused(data: string, refused: readonly string[]): Promise<Sentence | null> {
  if (refused.length === 0) return null;
  const path = join(data, 'log', 'demo-refused.log');
  await mkdir(join(data, 'log'), { recursive: true });
  await appendFile(path, refused.map((line) => `${line}\n`).join(''));
  return {
    en: `${refused.length} generated records were refused; the reasons stand in ${path}.`,
    zh: `有 ${refused.length} 条生成的记录未被接受，原因见 ${path}。`,
  };
}
