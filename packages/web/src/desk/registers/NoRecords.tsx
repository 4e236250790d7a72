import { Link } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { May } from '../records/may.ts';
import type { ListAddress } from './address.ts';
import type { useGo } from './useListing.ts';

/** A list that finds nothing: because of what was asked, or because there is nothing yet; and what to do. */
export function NoRecords(it: {
  register: Register;
  may: May;
  address: ListAddress;
  go: ReturnType<typeof useGo>;
}): ReactNode {
  const { register, may, address, go } = it;
  const words = useWords(registerWords);
  const isAsked = address.q !== undefined || address.filter !== undefined || address.stage !== undefined;
  if (isAsked) {
    const clear = (
      <Button onClick={() => go({ q: undefined, filter: undefined, stage: undefined })}>{words.clearAll}</Button>
    );
    return (
      <Notice tone="empty" title={words.nothingFound} action={clear}>
        {words.nothingFoundHelp}
      </Notice>
    );
  }
  if (!may.create(register)) {
    return (
      <Notice tone="empty" title={words.nothingYet}>
        {words.nothingYetToRead}
      </Notice>
    );
  }
  const add = (
    <Link to="/registers/$register/new" params={{ register: register.name }}>
      {words.newRecord}
    </Link>
  );
  return (
    <Notice tone="empty" title={words.nothingYet} action={add}>
      {words.nothingYetHelp}
    </Notice>
  );
}
