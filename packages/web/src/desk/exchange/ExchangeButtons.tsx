import { DownOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { allow } from '@yicun/kernel/access';
import type { Register } from '@yicun/kernel/register';
import { App, Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMe } from '../../source/me.ts';
import type { Listing } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { exchange } from '../../words/exchange.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import type { Column } from '../registers/columns.ts';
import { ExportDialog } from './ExportDialog.tsx';

/**
 * Sheets out of a list and into it: the template, an export of what the list shows, the way to the import.
 *
 * @param asked what the list is asked for: its filter, words and order
 * @param columns of the list: the fields of an export, in their order
 * @param isOff the register is out of use; one that is kept elsewhere is brought in by sheets
 */
export function ExchangeButtons(it: {
  register: Register;
  asked: Listing;
  columns: readonly Column[];
  total: number;
  isOff: boolean;
}): ReactNode {
  const { register, asked } = it;
  const words = useWords(exchange);
  const language = useLanguage();
  const { message } = App.useApp();
  const { grants, today } = useMe();
  const mayAdd = !it.isOff && allow(grants, 'create', register, today) !== false;
  const [job, setJob] = useState<string | null>(null);
  const begin = async (format: 'xlsx' | 'csv', fields?: readonly string[]) => {
    const { filter, search, sort } = asked;
    const answer = await ask<{ job: string }>('POST', `/api/registers/${register.name}/exports`, {
      format,
      ...(filter === undefined ? {} : { filter: JSON.stringify(filter) }),
      ...(search === undefined ? {} : { search }),
      ...(sort === undefined ? {} : { sort }),
      ...(fields === undefined ? {} : { fields }),
    });
    if (answer.ok) setJob(answer.value.job);
    else message.error(answer.trouble[language]);
  };
  const shown = it.columns.flatMap(({ name, field }) => {
    const called = { title: register.title, day: register.day }[name];
    return field?.name ?? called ?? [];
  });
  const count = figure(it.total);
  const params = { register: register.name };
  const items = [
    { key: 'xlsx', label: words.exportXlsx(count), onClick: () => begin('xlsx', shown) },
    { key: 'csv', label: words.exportCsv(count), onClick: () => begin('csv', shown) },
    { key: 'allXlsx', label: words.exportAll('Excel'), onClick: () => begin('xlsx') },
    { key: 'allCsv', label: words.exportAll('CSV'), onClick: () => begin('csv') },
    ...(mayAdd
      ? [
          { type: 'divider' as const },
          {
            key: 'template',
            label: (
              <a href={`/api/registers/${register.name}/template`} download>
                {words.template}
              </a>
            ),
          },
          {
            key: 'import',
            label: (
              <Link to="/registers/$register/import" params={params}>
                {words.importSheet}
              </Link>
            ),
          },
          {
            key: 'round',
            label: (
              <Link
                to="/rounds"
                search={{
                  register: register.name,
                  ...(asked.filter === undefined ? {} : { listed: JSON.stringify(asked.filter) }),
                }}
              >
                {words.sendOut}
              </Link>
            ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <Button>
          {words.sheets} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      {job !== null && <ExportDialog job={job} close={() => setJob(null)} />}
    </>
  );
}
