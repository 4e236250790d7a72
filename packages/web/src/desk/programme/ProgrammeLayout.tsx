import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { allow } from '@yicun/kernel/access';
import { board } from '@yicun/packs/programme/board';
import type { House, ProgrammeFile, RecordRow } from '@yicun/server/wire';
import { type ReactNode, useEffect, useMemo } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { holds, useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { useWords } from '../../words/language.ts';
import { programme as programmeWords } from '../../words/programme.ts';
import { latest } from './address.ts';
import { computedTargets } from './computed.ts';
import { type Opened, OpenedContext } from './opened.ts';
import { ProgrammeBar } from './ProgrammeBar.tsx';
import { programmeQuery, programmesQuery } from './queries.ts';
import './programme.css';

/** What all pages of a programme share: which one it is, its records, and the bar that leads from page to page. */
export function ProgrammeLayout(): ReactNode {
  const { programme } = useParams({ from: '/programmes/$programme' });
  const house = useQuery(houseQuery);
  const programmes = useQuery(programmesQuery);
  return (
    <Loaded query={house}>
      {(declared) => (
        <Loaded query={programmes}>
          {(all) => {
            const [first] = all;
            if (first === undefined) return <NoProgramme house={declared} />;
            if (programme === latest) return <ToFirst id={first.id} />;
            return <OneProgramme key={programme} id={programme} all={all} house={declared} />;
          }}
        </Loaded>
      )}
    </Loaded>
  );
}

/** From `/programmes/latest/…` to the address that can be sent. */
function ToFirst({ id }: { id: string }): ReactNode {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const to = pathname.replace(`/${latest}`, `/${id}`);
  useEffect(() => {
    void navigate({ to, search: true, replace: true });
  }, [navigate, to]);
  return null;
}

function NoProgramme({ house }: { house: House }): ReactNode {
  const words = useWords(programmeWords);
  const me = useMe();
  const register = house.registers.programme;
  const mayRead = register !== undefined && allow(me.grants, 'read', register, me.today) !== false;
  const mayImport = holds(me, 'officeOfficer', 'officeLeader');
  return (
    <Page title={words.overview}>
      <Notice
        tone="empty"
        title={mayRead ? words.noProgramme : words.notYours}
        action={mayImport && <Link to="/import">{words.toImport}</Link>}
      >
        {mayRead ? (mayImport ? words.noProgrammeHelp : words.noProgrammeWait) : words.notYoursHelp}
      </Notice>
    </Page>
  );
}

function OneProgramme({ id, all, house }: { id: string; all: readonly RecordRow[]; house: House }): ReactNode {
  const { on = null } = useSearch({ from: '/programmes/$programme' });
  return (
    <Loaded query={useQuery(programmeQuery(id, on))} lines={8}>
      {(file) => (
        <Provided file={file} house={house} on={on}>
          <ProgrammeBar all={all} />
          {file.records.task?.length === 0 ? <Empty on={on} /> : <Outlet />}
        </Provided>
      )}
    </Loaded>
  );
}

function Provided(it: { file: ProgrammeFile; house: House; on: string | null; children: ReactNode }): ReactNode {
  const { file, house, on } = it;
  const { today } = useMe();
  const opened = useMemo((): Opened => {
    const rows = [file.programme, ...Object.values(file.records).flat()];
    const byId = new Map(rows.map((row) => [row.id, row]));
    return {
      ...{ id: file.programme.id, file, house, on },
      board: board(file.programme, file.records, on ?? today, computedTargets(file, house)),
      record: (id) => byId.get(id),
    };
  }, [file, house, on, today]);
  return (
    <OpenedContext value={opened}>
      <div className="programme">{it.children}</div>
    </OpenedContext>
  );
}

/** On that day nothing of the programme was there yet; or it holds nothing at all. */
function Empty({ on }: { on: string | null }): ReactNode {
  const words = useWords(programmeWords);
  return (
    <Page title={words.programme}>
      <Notice tone="empty" title={on === null ? words.empty : words.emptyOn(on)}>
        {on === null ? words.emptyHelp : words.emptyOnHelp}
      </Notice>
    </Page>
  );
}
