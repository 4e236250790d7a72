import type { Words } from '@yicun/kernel/words';
import type { SchemaName } from './schemas.ts';

/** What a route is for and what it answers with; what it takes, its own schemas say. */
export interface Operation {
  readonly tag: Tag;
  readonly words: Words;
  /** Name → schema of what is answered under it; or a file. */
  readonly gives: 'file' | SchemaName | Readonly<Record<string, Given>>;
  /** It takes a file, as the part `file` of a form. */
  readonly takes?: 'file';
}

/** One schema, a list of them, or a map by name; `any`: whatever. */
export type Given = SchemaName | readonly [SchemaName] | { readonly each: SchemaName };

export const tags = {
  records: { zh: '记录', en: 'Records' },
  figures: { zh: '指标', en: 'Figures' },
  files: { zh: '附件', en: 'Files' },
  sheets: { zh: '表格导入导出', en: 'Spreadsheets' },
  house: { zh: '台账定义与单位', en: 'Declarations and units' },
} as const satisfies Record<string, Words>;

export type Tag = keyof typeof tags;
