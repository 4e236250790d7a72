import { FileSearchOutlined } from '@ant-design/icons';
import { spansOf } from '@yicun/packs/programme/items';
import type { Row } from '@yicun/packs/programme/row';
import { type ReactNode, use } from 'react';
import { useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { ShowSource } from './showSource.ts';

/** Opens the document where a thing was read. Nothing, for what was not read from it. */
export function InSource({ row, fields = ['readFrom'] }: { row: Row; fields?: readonly string[] }): ReactNode {
  const words = useWords(programmeTask);
  const show = use(ShowSource);
  const spans = fields.flatMap((field) => spansOf(row, field));
  if (show === null || spans.length === 0) return null;
  const title = row.title ?? '';
  return (
    <button
      type="button"
      className="in-source"
      aria-label={words.inSourceOf(title)}
      title={words.inSource}
      onClick={() => show({ title, spans })}
    >
      <FileSearchOutlined />
    </button>
  );
}
