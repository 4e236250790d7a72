import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { sentence } from '@yicun/kernel/refusal';
import { toGold } from '@yicun/reader/gold';
import { printDraft } from '@yicun/reader/print';
import { readDocument } from '../programme/reading.ts';
import type { Sentence } from '../sentence.ts';
import { complain } from './say.ts';

/** Reads a document as the desk would, and prints the draft: as a table, or with `--json` for a machine. */
export async function run(args: readonly string[]): Promise<number> {
  const [file, ...more] = args.filter((arg) => arg !== '--json');
  if (file === undefined || more.length > 0 || (file !== '-' && file.startsWith('-'))) {
    complain({
      en: 'read takes one file (or - for what comes in), and --json if a machine is to read the answer.',
      zh: 'read 需要一个文件（或用 - 表示标准输入）；供程序读取时加 --json。',
    });
    return 2;
  }
  const bytes = await contentOf(file);
  if ('en' in bytes) {
    complain(bytes);
    return 1;
  }
  const name = file === '-' ? '-' : basename(file);
  const { source, reading, why } = await readDocument({ input: { name, bytes }, context: {} });
  if (why) complain({ en: sentence(why, 'en'), zh: sentence(why, 'zh') });
  if (!source || !reading) return 1;
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(toGold(reading, source), null, 2)}\n` : printDraft(reading),
  );
  return 0;
}

async function contentOf(file: string): Promise<Uint8Array | Sentence> {
  try {
    return file === '-' ? await buffer(process.stdin) : await readFile(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return {
      en: `${file} cannot be read (${why}). Check the name and whether you may read it.`,
      zh: `无法读取 ${file}（${why}）。请检查文件名及读取权限。`,
    };
  }
}
