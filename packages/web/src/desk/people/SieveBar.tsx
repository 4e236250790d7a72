import type { House } from '@yicun/server/wire';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { UnitSelect } from '../../widgets/unit.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';
import { type Sieve, type State, states } from './sift.ts';

/** What narrows the list of people. It stands in the address, so that a narrowed list can be sent as a link. */
export function SieveBar(it: {
  sieve: Sieve;
  sift: (next: Sieve) => void;
  roles: House['roles'];
  said: string;
}): ReactNode {
  const words = useWords(peopleWords);
  const language = useLanguage();
  const { sieve, sift } = it;
  const roleOptions = Object.entries(it.roles).map(([value, label]) => ({ value, label: label[language] }));
  return (
    <search className="sieve">
      <Input.Search
        aria-label={words.searchHint}
        placeholder={words.searchHint}
        allowClear
        value={sieve.search ?? ''}
        onChange={({ target }) => sift(without(sieve, 'search', target.value || undefined))}
      />
      <UnitSelect
        aria-label={words.unit}
        placeholder={words.anyUnit}
        allowClear
        value={sieve.unit ?? null}
        onChange={(unit) => sift(without(sieve, 'unit', unit ?? undefined))}
      />
      <Select<string>
        aria-label={words.role}
        placeholder={words.anyRole}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={sieve.role ?? null}
        options={roleOptions}
        onChange={(role) => sift(without(sieve, 'role', role ?? undefined))}
      />
      <Select<State>
        aria-label={words.state}
        placeholder={words.anyState}
        allowClear
        value={sieve.state ?? null}
        options={states.map((state) => ({ value: state, label: words.states[state] }))}
        onChange={(state) => sift(without(sieve, 'state', state ?? undefined))}
      />
      <span className="quiet sieve-said" role="status">
        {it.said}
      </span>
    </search>
  );
}

/** The sieve with one part set anew, or without it. */
function without<K extends keyof Sieve>(sieve: Sieve, part: K, value: Sieve[K]): Sieve {
  const { [part]: _, ...rest } = sieve;
  return value === undefined ? rest : { ...rest, [part]: value };
}
