import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listOf } from '@yicun/kernel/kinds/choices';
import { linkTo, pointerOf } from '@yicun/kernel/kinds/links';
import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { houseQuery, recordsQuery } from '../source/queries.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import { useSettled } from './ref.tsx';
import type { Edited, Shown, Widget } from './widget.ts';

function Show({ value }: Shown): ReactNode {
  return <Linked links={listOf(value)} />;
}

function Edit({ value, change, id, disabled }: Edited): ReactNode {
  const words = useWords(widgetWords);
  const language = useLanguage();
  const house = useQuery(houseQuery);
  const [register, setRegister] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const search = useSettled(typed);
  const found = useQuery({
    ...recordsQuery(register ?? '', { search, limit: 20 }),
    placeholderData: keepPreviousData,
    enabled: register !== null,
  });
  const links = listOf(value);
  const set = (next: readonly string[]) => change(next.length === 0 ? null : [...next]);
  const registers = Object.values(house.data?.registers ?? {}).map(({ name, label }) => ({
    value: name,
    label: label[language],
  }));
  return (
    <div className="links-edit">
      <Linked links={links} leaveOut={disabled ? undefined : (link) => set(links.filter((one) => one !== link))} />
      <div className="links-add">
        <Select
          aria-label={words.chooseRegister}
          placeholder={words.chooseRegister}
          disabled={disabled ?? false}
          showSearch={{ optionFilterProp: 'label' }}
          options={registers}
          value={register}
          onChange={setRegister}
        />
        <Select<string>
          id={id}
          placeholder={words.searchRecords}
          disabled={(disabled ?? false) || register === null}
          showSearch={{ filterOption: false, onSearch: setTyped }}
          loading={found.isFetching}
          value={null}
          options={(found.data?.rows ?? []).map((row) => ({ value: row.id, label: row.title ?? '—' }))}
          onChange={(chosen) => register !== null && set([...new Set([...links, linkTo(register, chosen)])])}
        />
      </div>
    </div>
  );
}

/** Records by their ledger and title, each leading to its page; what is gone or out of reach is said to be. */
function Linked({ links, leaveOut }: { links: readonly string[]; leaveOut?: ((link: string) => void) | undefined }) {
  const words = useWords(widgetWords);
  const language = useLanguage();
  const house = useQuery(houseQuery);
  const pointers = links.flatMap((link) => pointerOf(link) ?? []);
  const registers = [...new Set(pointers.map(({ register }) => register))];
  const pages = useQueries({
    queries: registers.map((register) => {
      const ids = pointers.filter((one) => one.register === register).map(({ id }) => id);
      return recordsQuery(register, { filter: { field: 'id', op: 'in', value: ids }, limit: ids.length });
    }),
  });
  const titles = new Map(pages.flatMap(({ data }) => data?.rows.map(({ id, title }) => [id, title ?? '—']) ?? []));
  const isAsked = pages.some(({ isPending }) => isPending);
  if (pointers.length === 0) return null;
  return (
    <ul className="links">
      {pointers.map(({ register, id }) => {
        const title = titles.get(id);
        const label = house.data?.registers[register]?.label[language] ?? register;
        return (
          <li key={id}>
            <span className="quiet">{label}</span>{' '}
            {title === undefined ? (
              <span className="quiet">{isAsked ? '…' : words.absentRecord}</span>
            ) : (
              <Link to="/registers/$register/$id" params={{ register, id }}>
                {title}
              </Link>
            )}
            {leaveOut && (
              <Button size="small" type="link" onClick={() => leaveOut(linkTo(register, id))}>
                {words.leaveOut}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

export const links: Widget = { Show, Edit };
