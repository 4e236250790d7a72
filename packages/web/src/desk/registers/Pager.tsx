import type { RecordPage } from '@yicun/server/wire';
import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { figure } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { type ListAddress, type Size, sizes } from './address.ts';
import { type useGo, usePages } from './useListing.ts';

/** On to the next page and back, which of them this is, and how many records stand on one. */
export function Pager(it: { address: ListAddress; found: RecordPage; go: ReturnType<typeof useGo> }): ReactNode {
  const { address, found, go } = it;
  const words = useWords(registerWords);
  const pages = usePages(address, found.next, go);
  const size = address.size ?? 50;
  return (
    <nav className="pager" aria-label={words.pages}>
      <span>{words.pageOf(figure(pages.page), figure(Math.max(pages.page, Math.ceil(found.total / size))))}</span>
      <Button disabled={pages.previous === null} onClick={() => pages.previous?.()}>
        {words.previousPage}
      </Button>
      <Button disabled={pages.next === null} onClick={() => pages.next?.()}>
        {words.nextPage}
      </Button>
      <Select<Size>
        aria-label={words.pageSize}
        value={size}
        options={sizes.map((one) => ({ value: one, label: words.perPage(one) }))}
        onChange={(next) => go({ size: next === 50 ? undefined : next })}
      />
    </nav>
  );
}
