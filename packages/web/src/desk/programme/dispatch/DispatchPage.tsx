import { Link } from '@tanstack/react-router';
import { textOf } from '@yicun/packs/programme/row';
import type { RecordRow } from '@yicun/server/wire';
import type { Dispatched } from '@yicun/server/wireSteering';
import { App, Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { Notice } from '../../../parts/Notice.tsx';
import { Page } from '../../../parts/Page.tsx';
import { holds, useMe } from '../../../source/me.ts';
import { ask, type Trouble } from '../../../source/remote.ts';
import { useUnits } from '../../../source/units.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { steering } from '../../../words/steering.ts';
import { useRenew } from '../../records/useSave.ts';
import { useOpened } from '../opened.ts';
import { unitsOf } from '../sieve.ts';
import { Refusals } from './Refusals.tsx';
import '../../work/work.css';

/** 交办: the slips of the programme, who has signed for them, and what the office does next. */
export function DispatchPage(): ReactNode {
  const words = useWords(steering);
  const me = useMe();
  const { id, file, on } = useOpened();
  const renew = useRenew();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<Dispatched | Trouble | null>(null);
  const slips = (file.records.dispatchSlip ?? []).toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? ''));
  const underWay = new Set(slips.flatMap((one) => (one.stage === 'withdrawn' ? [] : [one.data.subTask])));
  const open = (file.records.subTask ?? []).filter((one) => !underWay.has(one.id)).length;
  const drafted = slips.filter(({ stage }) => stage === 'drafted').map((one) => one.id);

  const send = async (path: string, body: object | undefined, done: (count: number) => string) => {
    setBusy(true);
    const answer = await ask<Dispatched>('POST', path, body);
    await renew();
    setBusy(false);
    setTold(answer.ok ? answer.value : answer.trouble);
    if (answer.ok) message.success(done(answer.value.done));
  };
  const actions = on === null && (
    <>
      {open > 0 && holds(me, 'officeOfficer', 'officeLeader') && (
        <Button loading={busy} onClick={() => send(`/api/programmes/${id}/slips`, undefined, words.drafted)}>
          {words.draft(open)}
        </Button>
      )}
      {drafted.length > 0 && holds(me, 'officeLeader') && (
        <Popconfirm
          title={words.issueAsk(drafted.length)}
          onConfirm={() => send('/api/slips/issue', { slips: drafted }, words.issued)}
        >
          <Button type="primary" loading={busy}>
            {words.issue(drafted.length)}
          </Button>
        </Popconfirm>
      )}
    </>
  );
  return (
    <Page title={words.dispatch} aside={slips.length} actions={actions}>
      <p className="quiet">{words.dispatchHelp}</p>
      {told !== null && <Refusals told={told} close={() => setTold(null)} />}
      {slips.length === 0 ? (
        <Notice tone="empty" title={words.noSlips}>
          {words.noSlipsHelp}
        </Notice>
      ) : (
        <Slips slips={slips} />
      )}
    </Page>
  );
}

function Slips({ slips }: { slips: readonly RecordRow[] }): ReactNode {
  const words = useWords(steering);
  const { file, board } = useOpened();
  const receipts = Map.groupBy(file.records.slipReceipt ?? [], (one) => one.data.slip);
  return (
    <div className="panel work-panel">
      <table className="plain-table work">
        <thead>
          <tr>
            {[words.slip, words.lead, words.due, words.stage, words.receipts].map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slips.map((slip) => (
            <Line key={slip.id} slip={slip} receipts={receipts.get(slip.id) ?? []} today={board.judgedOn} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line(it: { slip: RecordRow; receipts: readonly RecordRow[]; today: string }): ReactNode {
  const { slip, receipts } = it;
  const words = useWords(steering);
  const language = useLanguage();
  const { name } = useUnits();
  const { house } = useOpened();
  const stage = house.registers.dispatchSlip?.stages[slip.stage ?? ''];
  return (
    <tr>
      <th scope="row">
        <Link to="/registers/$register/$id" params={{ register: 'dispatchSlip', id: slip.id }}>
          {slip.title}
        </Link>
        {slip.data.awaitsNumber === true && <span className="tag">{words.awaits}</span>}
      </th>
      <td>
        {unitsOf(slip, 'leadUnits')
          .map(name)
          .join(language === 'zh' ? '、' : ', ')}
      </td>
      <td className="work-narrow">{textOf(slip, 'dueDate') ?? words.standing}</td>
      <td className="work-narrow">{stage?.label[language]}</td>
      <td>{receipts.length > 0 && <Signed slip={slip} receipts={receipts} />}</td>
    </tr>
  );
}

/** How many have signed, who is late and who objects; leads to the receipts. */
function Signed({ slip, receipts }: { slip: RecordRow; receipts: readonly RecordRow[] }): ReactNode {
  const words = useWords(steering);
  const { today } = useMe();
  const count = (is: (one: RecordRow) => boolean) => receipts.filter(is).length;
  const late = count((one) => one.stage !== 'signed' && (textOf(one, 'limitDay') ?? today) < today);
  const objected = count(({ stage }) => stage === 'objected');
  return (
    <>
      <Link
        to="/registers/$register"
        params={{ register: 'slipReceipt' }}
        search={{ filter: { field: 'slip', op: 'eq', value: slip.id } }}
      >
        {words.signed(
          count(({ stage }) => stage === 'signed'),
          receipts.length,
        )}
      </Link>
      {late > 0 && <strong className="is-late"> {words.late(late)}</strong>}
      {objected > 0 && <span> {words.objected(objected)}</span>}
    </>
  );
}
