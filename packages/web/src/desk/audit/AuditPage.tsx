import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { House, OpeningInfo, OpeningPage } from '@yicun/server/wire';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useId, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { houseQuery } from '../../source/queries.ts';
import { ask, Refused } from '../../source/remote.ts';
import { audit } from '../../words/audit.ts';
import { moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import './audit.css';

interface Sieve {
  readonly register: string;
  readonly day: string;
  readonly person: OpeningInfo['actor'] | null;
}

/** For the audit administrator: who opened personal data, when and why. */
export function AuditPage(): ReactNode {
  const words = useWords(audit);
  const house = useQuery(houseQuery);
  return (
    <Page title={words.title}>
      <p className="quiet">{words.help}</p>
      <Loaded query={house}>{(it) => <Openings house={it} />}</Loaded>
    </Page>
  );
}

function Openings({ house }: { house: House }): ReactNode {
  const words = useWords(audit);
  const [sieve, setSieve] = useState<Sieve>({ register: '', day: '', person: null });
  const query = useInfiniteQuery({
    queryKey: ['openings', sieve],
    queryFn: ({ pageParam }) => openings(sieve, pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }: OpeningPage) => next,
  });
  return (
    <>
      <SieveBar {...{ house, sieve, setSieve }} />
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.openings);
          if (rows.length === 0) {
            return (
              <Notice tone="empty" title={words.none}>
                {words.noneHelp}
              </Notice>
            );
          }
          return <Table {...{ house, rows }} choose={(person) => setSieve({ ...sieve, person })} />;
        }}
      </Loaded>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          {words.more}
        </Button>
      )}
    </>
  );
}

async function openings({ register, day, person }: Sieve, before: number | null): Promise<OpeningPage> {
  const asked = new URLSearchParams({
    ...(register === '' ? {} : { register }),
    ...(day === '' ? {} : { day }),
    ...(person === null ? {} : { person: person.id }),
    ...(before === null ? {} : { before: String(before) }),
  });
  const answer = await ask<OpeningPage>('GET', `/api/openings?${asked}`);
  if (!answer.ok) throw new Refused(answer.trouble);
  return answer.value;
}

function SieveBar(it: { house: House; sieve: Sieve; setSieve: (sieve: Sieve) => void }): ReactNode {
  const { house, sieve, setSieve } = it;
  const words = useWords(audit);
  const language = useLanguage();
  const id = useId();
  const personal = Object.values(house.registers).filter((one) =>
    Object.values(one.fields).some((field) => field.personal !== null),
  );
  return (
    <div className="audit-bar">
      <div className="audit-choice">
        <label htmlFor={`${id}register`}>{words.register}</label>
        <Select
          id={`${id}register`}
          value={sieve.register}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={[
            { value: '', label: words.everyRegister },
            ...personal.map(({ name, label }) => ({ value: name, label: label[language] })),
          ]}
          onChange={(register: string) => setSieve({ ...sieve, register })}
        />
      </div>
      <div className="audit-choice">
        <label htmlFor={`${id}day`}>{words.day}</label>
        <DatePicker
          id={`${id}day`}
          value={sieve.day === '' ? null : dayjs(sieve.day)}
          onChange={(day) => setSieve({ ...sieve, day: day?.format('YYYY-MM-DD') ?? '' })}
        />
      </div>
      {sieve.person !== null && (
        <span>
          {words.only(sieve.person.display)}{' '}
          <Button size="small" onClick={() => setSieve({ ...sieve, person: null })}>
            {words.everybody}
          </Button>
        </span>
      )}
    </div>
  );
}

function Table(it: {
  house: House;
  rows: readonly OpeningInfo[];
  choose: (person: OpeningInfo['actor']) => void;
}): ReactNode {
  const words = useWords(audit);
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: a place to scroll in is reached by keyboard.
    <section className="audit-pane" aria-label={words.title} tabIndex={0}>
      <table className="audit-table">
        <thead>
          <tr>
            {[words.at, words.person, words.register, words.fields, words.reason, words.unit, words.record].map(
              (one) => (
                <th key={one} scope="col">
                  {one}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {it.rows.map((row) => {
            const register = it.house.registers[row.register];
            return (
              <tr key={row.seq}>
                <td>
                  <time dateTime={row.at}>{moment(row.at)}</time>
                </td>
                <td>
                  <Button type="link" size="small" onClick={() => it.choose(row.actor)}>
                    {row.actor.display}
                  </Button>
                </td>
                <td>{register?.label[language] ?? row.register}</td>
                <td>{row.fields.map((name) => register?.fields[name]?.label[language] ?? name).join('、')}</td>
                <td>{row.reason}</td>
                <td>{row.unit}</td>
                <td className="quiet">{row.record.slice(-8)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
