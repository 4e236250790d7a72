import { CloseOutlined, FilterOutlined, LayoutOutlined, SearchOutlined, TableOutlined } from '@ant-design/icons';
import type { Register } from '@yicun/kernel/register';
import { Button, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { ListAddress } from './address.ts';
import { ColumnsDrawer } from './ColumnsDrawer.tsx';
import type { Column } from './columns.ts';
import { FilterDrawer } from './FilterDrawer.tsx';
import { partsOf, whole } from './parts.ts';
import { SaidFilter } from './Said.tsx';
import { TownshipsDrawer } from './TownshipsDrawer.tsx';
import type { useGo } from './useListing.ts';
import { ViewsMenu } from './ViewsMenu.tsx';

/** What is asked of a list: words, filter, columns, kept views; and the parts of the filter, each to be taken away. */
export function ListBar(it: {
  register: Register;
  hidden: ReadonlySet<string>;
  address: ListAddress;
  columns: readonly Column[];
  go: ReturnType<typeof useGo>;
}): ReactNode {
  const { register, hidden, address, go } = it;
  const words = useWords(registerWords);
  const { remove } = useWords(common);
  const [open, setOpen] = useState<'filter' | 'columns' | 'townships' | null>(null);
  const parts = partsOf(address.filter);
  const close = () => setOpen(null);
  return (
    <>
      <search className="list-bar">
        <Words address={address} go={go} />
        <Button icon={<FilterOutlined aria-hidden />} onClick={() => setOpen('filter')}>
          {parts.length === 0 ? words.filter : words.filterCount(parts.length)}
        </Button>
        <Button icon={<LayoutOutlined aria-hidden />} onClick={() => setOpen('columns')}>
          {words.columns}
        </Button>
        <Button icon={<TableOutlined aria-hidden />} onClick={() => setOpen('townships')}>
          {words.byTownship}
        </Button>
        <ViewsMenu
          register={register.name}
          address={address}
          open={(next) =>
            go({
              q: undefined,
              filter: undefined,
              stage: undefined,
              sort: undefined,
              cols: undefined,
              size: undefined,
              ...next,
            })
          }
        />
      </search>
      {parts.length > 0 && (
        <ul className="filter-tags" aria-label={words.filteredBy}>
          {parts.map((part, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a filter have no other name than their place.
            <li key={at}>
              <SaidFilter filter={part} register={register} />
              <button
                type="button"
                aria-label={remove}
                onClick={() => go({ filter: whole(parts.filter((_, i) => i !== at)) })}
              >
                <CloseOutlined aria-hidden />
              </button>
            </li>
          ))}
          <li className="filter-clear">
            <Button type="link" size="small" onClick={() => go({ filter: undefined })}>
              {words.clearFilter}
            </Button>
          </li>
        </ul>
      )}
      {open === 'filter' && (
        <FilterDrawer
          register={register}
          hidden={hidden}
          filter={address.filter}
          change={(filter) => go({ filter })}
          close={close}
        />
      )}
      {open === 'townships' && <TownshipsDrawer register={register} address={address} go={go} close={close} />}
      {open === 'columns' && (
        <ColumnsDrawer
          register={register}
          hidden={hidden}
          columns={it.columns}
          change={(cols) => go({ cols })}
          close={close}
        />
      )}
    </>
  );
}

/** Words to search for: asked with Enter or the button, since each question is a search through the records. */
function Words({ address, go }: { address: ListAddress; go: ReturnType<typeof useGo> }): ReactNode {
  const words = useWords(registerWords);
  const { search } = useWords(common);
  const now = address.q ?? '';
  const [typed, setTyped] = useState(now);
  const [seen, setSeen] = useState(now);
  if (seen !== now) {
    setSeen(now);
    setTyped(now);
  }
  return (
    <Input.Search
      aria-label={words.searchHint}
      placeholder={words.searchHint}
      allowClear
      maxLength={200}
      enterButton={<SearchOutlined aria-label={search} />}
      value={typed}
      onChange={({ target }) => setTyped(target.value)}
      onSearch={(next) => go({ q: next.trim() })}
    />
  );
}
