import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { textOf } from '@yicun/packs/programme/row';
import type { RecordRow } from '@yicun/server/wire';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useMe } from '../../source/me.ts';
import { useWords } from '../../words/language.ts';
import { programme as programmeWords } from '../../words/programme.ts';
import { steering } from '../../words/steering.ts';
import { useOpened } from './opened.ts';

/** Above every page of a programme: which one, its pages, and which day is judged or looked at. */
export function ProgrammeBar({ all }: { all: readonly RecordRow[] }): ReactNode {
  const words = useWords(programmeWords);
  const { dispatch } = useWords(steering);
  const { id, on } = useOpened();
  return (
    <>
      <header className="programme-bar">
        <Title all={all} />
        <nav className="programme-tabs" aria-label={words.pages}>
          <Link to="/programmes/$programme/overview" params={{ programme: id }}>
            {words.overview}
          </Link>
          <Link to="/programmes/$programme/tasks" params={{ programme: id }} activeOptions={{ includeSearch: false }}>
            {words.tasks}
          </Link>
          <Link to="/programmes/$programme/items" params={{ programme: id }} activeOptions={{ includeSearch: false }}>
            {words.items}
          </Link>
          <Link to="/programmes/$programme/dispatch" params={{ programme: id }}>
            {dispatch}
          </Link>
        </nav>
        <Days />
      </header>
      {on !== null && <Past on={on} />}
    </>
  );
}

/** The name; a choice where there are several. */
function Title({ all }: { all: readonly RecordRow[] }): ReactNode {
  const words = useWords(programmeWords);
  const { id, file } = useOpened();
  const navigate = useNavigate();
  if (all.length < 2) return <p className="programme-title">{file.programme.title}</p>;
  return (
    <select
      className="programme-title"
      aria-label={words.programme}
      value={id}
      onChange={({ target }) =>
        navigate({ to: '/programmes/$programme/overview', params: { programme: target.value } })
      }
    >
      {all.map((one) => (
        <option key={one.id} value={one.id}>
          {one.title}
        </option>
      ))}
    </select>
  );
}

/** Which edition is in force, which day is judged, and the way to another day. */
function Days(): ReactNode {
  const words = useWords(programmeWords);
  const { today } = useMe();
  const { board, file, on } = useOpened();
  const go = useOn();
  const edition = (file.records.edition ?? []).toSorted((a, b) => a.seq - b.seq).at(-1);
  const isFixed = textOf(file.programme, 'judgedOn') !== null;
  return (
    <div className="programme-days">
      <span title={isFixed ? words.judgedFixed : words.judgedToday}>{words.judgedOn(board.judgedOn)}</span>
      {edition && (
        <span title={edition.title ?? ''}>
          {words.edition(Number(edition.data.number), textOf(edition, 'effectiveOn') ?? '')}
        </span>
      )}
      <DatePicker
        size="small"
        className="programme-on"
        aria-label={words.lookAtDay}
        placeholder={words.lookAtDay}
        value={on === null ? null : dayjs(on)}
        disabledDate={(day) => day.format('YYYY-MM-DD') > today}
        onChange={(day) => go(day === null ? null : day.format('YYYY-MM-DD'))}
      />
    </div>
  );
}

function Past({ on }: { on: string }): ReactNode {
  const words = useWords(programmeWords);
  const go = useOn();
  return (
    <p className="programme-past" role="status">
      <span>{words.past(on)}</span>
      <Button size="small" onClick={() => go(null)}>
        {words.toPresent}
      </Button>
    </p>
  );
}

/** Stays on the page and shows it as of another day. */
function useOn(): (day: string | null) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (day) => navigate({ to: pathname, search: (held: object) => ({ ...held, on: day ?? undefined }) });
}
