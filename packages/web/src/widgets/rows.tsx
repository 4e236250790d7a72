import type { Json } from '@yicun/kernel/kind';
import { isPlainKind } from '@yicun/kernel/kinds/plain';
import type { Column } from '@yicun/kernel/kinds/rows';
import { type Field, field as fieldOf } from '@yicun/kernel/register';
import { Button } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { freshId } from '../source/changes.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { Group } from './Group.tsx';
import { items } from './items.ts';
import { numberOption } from './options.ts';
import { plainWidgets } from './plain.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function Show({ field, value }: Shown): ReactNode {
  const columns = useColumns(field);
  return (
    <RowTable columns={columns}>
      {items(value).map((row, i) => (
        // Rows have no identity of their own: they are replaced as a whole.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <tr key={i}>
          {columns.map((column) => {
            const cell = row[column.name] ?? null;
            const { Show: ShowCell } = widgetOf(column);
            return (
              <td key={column.name} data-label={column.shown}>
                {cell === null ? '' : <ShowCell field={column} value={cell} />}
              </td>
            );
          })}
        </tr>
      ))}
    </RowTable>
  );
}

function Edit({ field, value, change, id, disabled }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const columns = useColumns(field);
  const rows = items(value);
  const keys = useRef<string[]>([]);
  while (keys.current.length < rows.length) keys.current.push(freshId());
  const put = (next: readonly Json[]) => change(next.length === 0 ? null : next);
  const added = useRef(false);
  const add = () => {
    added.current = true;
    put([...rows, {}]);
  };
  useEffect(() => {
    const [first] = columns;
    if (added.current && first) document.getElementById(cellId(id, rows.length - 1, first))?.focus();
    added.current = false;
  }, [columns, id, rows.length]);
  const remove = (at: number) => {
    keys.current.splice(at, 1);
    put(rows.filter((_, i) => i !== at));
  };
  return (
    <Group field={field} id={id} className="rows-edit">
      {rows.length > 0 && (
        <RowTable columns={columns} actions>
          {rows.map((row, at) => (
            <tr key={keys.current[at]}>
              {columns.map((column) => {
                const { Edit: EditCell } = widgetOf(column);
                return (
                  <td key={column.name}>
                    <label className="rows-label" htmlFor={cellId(id, at, column)}>
                      {column.shown}
                    </label>
                    <EditCell
                      field={column}
                      id={cellId(id, at, column)}
                      disabled={disabled ?? false}
                      value={row[column.name] ?? null}
                      change={(cell) => put(rows.map((one, i) => (i === at ? { ...one, [column.name]: cell } : one)))}
                    />
                  </td>
                );
              })}
              <td>
                <Button size="small" disabled={disabled ?? false} onClick={() => remove(at)}>
                  {words.removeRow(at + 1)}
                </Button>
              </td>
            </tr>
          ))}
        </RowTable>
      )}
      <Button
        size="small"
        disabled={disabled === true || rows.length >= (numberOption(field, 'most') ?? 50)}
        onClick={add}
      >
        {words.addRow}
      </Button>
    </Group>
  );
}

function cellId(id: string, at: number, column: Field): string {
  return `${id}-${at}-${column.name}`;
}

interface ShownColumn extends Field {
  readonly shown: string;
}

function RowTable(it: { columns: readonly ShownColumn[]; actions?: boolean; children: ReactNode }): ReactNode {
  return (
    <table className="rows">
      <thead>
        <tr>
          {it.columns.map((column) => (
            <th key={column.name} scope="col">
              {column.shown}
            </th>
          ))}
          {it.actions === true && <td />}
        </tr>
      </thead>
      <tbody>{it.children}</tbody>
    </table>
  );
}

/** Each column as a field, so that the widgets of its kind can be used as they are. */
function useColumns(field: Field): readonly ShownColumn[] {
  const language = useLanguage();
  return Object.entries(columnsIn(field.options.columns)).map(([name, column]) => {
    return { ...fieldOf(column, column.label), name, filled: false, shown: column.label[language] };
  });
}

function columnsIn(option: unknown): Readonly<Record<string, Column>> {
  return isColumns(option) ? option : {};
}

/** The kernel has checked what the columns are. */
function isColumns(option: unknown): option is Readonly<Record<string, Column>> {
  return typeof option === 'object' && option !== null;
}

function widgetOf(column: Field): Widget {
  if (!isPlainKind(column.kind)) throw new Error(`The column "${column.name}" is of the kind "${column.kind}".`);
  return plainWidgets[column.kind];
}

export const rows: Widget = { Show, Edit };
