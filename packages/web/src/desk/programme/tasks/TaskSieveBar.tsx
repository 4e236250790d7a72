import { useNavigate } from '@tanstack/react-router';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { programme as programmeWords } from '../../../words/programme.ts';
import { daysOf, lightColours, type TaskSieve } from '../address.ts';
import { Choose } from '../Choose.tsx';
import { useChoices } from '../choices.ts';
import { Lamp } from '../LightSign.tsx';
import { TasksLink } from '../links.tsx';
import { useOpened } from '../opened.ts';
import { byLight } from '../overview/tally.ts';
import { SearchBox } from '../SearchBox.tsx';
import { type Groups, passes } from '../sieve.ts';

type Part = { readonly [name in keyof TaskSieve]?: string | undefined };

/** The filters of the task table. They live in the address, so a view can be sent and gone back to. */
export function TaskSieveBar({ sieve, groups }: { sieve: TaskSieve; groups: Groups }): ReactNode {
  const words = useWords(programmeWords);
  const choices = useChoices();
  const navigate = useNavigate({ from: '/programmes/$programme/tasks' });
  const set = (part: Part, replace = false) =>
    navigate({ search: (held) => ({ ...held, ...part }) as TaskSieve, replace });
  const { on: _, ...own } = sieve as TaskSieve & { on?: string };
  return (
    <search className="sieve">
      <SearchBox label={words.searchTasks} value={sieve.q ?? ''} search={(q) => set({ q }, true)} />
      <Choose label={words.leadUnit} value={sieve.lead} options={choices.leads} choose={(lead) => set({ lead })} />
      <Choose
        label={words.responsibleUnit}
        value={sieve.unit}
        options={choices.responsible}
        choose={(unit) => set({ unit })}
      />
      <Choose label={words.keyWork} value={sieve.key} options={choices.keyWorks} choose={(key) => set({ key })} />
      <Due due={sieve.due} months={choices.months} set={(due) => set({ due })} />
      <LightTabs sieve={own} groups={groups} />
      {Object.keys(own).length > 0 && (
        <Button type="link" onClick={() => navigate({ search: {} })}>
          {words.clear}
        </Button>
      )}
    </search>
  );
}

/** Standing work, a month in which something falls due, or days of one's own. */
function Due(it: {
  due: string | undefined;
  months: readonly string[];
  set: (due: string | undefined) => void;
}): ReactNode {
  const words = useWords(programmeWords);
  const isRange = it.due?.includes('..') === true;
  const days = it.due === undefined ? null : daysOf(it.due);
  const day = (text: string | undefined) =>
    text === undefined || text.startsWith('0000') || text.startsWith('9999') ? null : dayjs(text);
  const options = [
    { value: 'standing', label: words.standing },
    ...it.months.map((month) => ({ value: month, label: words.inMonth(month) })),
    { value: 'range', label: words.range },
  ];
  const choose = (value: string | undefined) => {
    const [first, last] = [it.months[0], it.months.at(-1)];
    it.set(value === 'range' ? `${first}-01..${dayjs(`${last}-01`).endOf('month').format('YYYY-MM-DD')}` : value);
  };
  return (
    <>
      <Choose label={words.due} value={isRange ? 'range' : it.due} options={options} choose={choose} />
      {isRange && (
        <DatePicker.RangePicker
          className="sieve-range"
          aria-label={words.range}
          value={[day(days?.[0]), day(days?.[1])]}
          allowEmpty={[true, true]}
          onChange={(chosen) => {
            const [from, to] = [0, 1].map((end) => chosen?.[end]?.format('YYYY-MM-DD') ?? '');
            it.set(from === '' && to === '' ? undefined : `${from}..${to}`);
          }}
        />
      )}
    </>
  );
}

/** How many of the tasks that pass all other filters stand under each light. */
function LightTabs({ sieve, groups }: { sieve: TaskSieve; groups: Groups }): ReactNode {
  const words = useWords(programmeWords);
  const { board } = useOpened();
  const { light: chosen, ...others } = sieve;
  const rest = board.tasks.filter((it) => passes(it, others, groups));
  const counts = byLight(rest);
  return (
    <nav className="light-tabs" aria-label={words.byLight}>
      <TasksLink sieve={others} className={chosen === undefined ? 'is-on' : ''}>
        {words.all} <span className="light-tabs-count">{rest.length}</span>
      </TasksLink>
      {lightColours.map((colour) => (
        <TasksLink key={colour} sieve={{ ...others, light: colour }} className={chosen === colour ? 'is-on' : ''}>
          <Lamp colour={colour} />
          {words.lights[colour]} <span className="light-tabs-count">{counts[colour]}</span>
        </TasksLink>
      ))}
    </nav>
  );
}
