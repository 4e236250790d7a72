import { allow } from '@yicun/kernel/access';
import type { Indicator } from '@yicun/kernel/indicator';
import type { Json } from '@yicun/kernel/kind';
import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import type { FigureSent } from '@yicun/server/wireFigures';
import { App, Button, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { FieldEdit } from '../../widgets/widgets.tsx';
import { common } from '../../words/common.ts';
import { figures as figureWords } from '../../words/figures.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useRenew } from '../records/useSave.ts';
import { sumsText } from './text.ts';
import '../records/records.css';

/** The denominators that were frozen, each with its reason and the rate it gives today, and the living one beside. */
export function Frozen({ it, sent, house }: { it: Indicator; sent: FigureSent; house: House }): ReactNode {
  const words = useWords(figureWords);
  const { grants, today } = useMe();
  const [isAsking, setAsking] = useState(false);
  const register = house.registers.frozenBase;
  const mayFreeze = sent.whole && register !== undefined && allow(grants, 'create', register, today) !== false;
  const last = sent.frozen.at(-1);
  return (
    <section className="panel">
      <div className="panel-head">
        <h2>{words.frozen}</h2>
        {mayFreeze && (
          <Button size="small" onClick={() => setAsking(true)}>
            {last === undefined ? words.freeze : words.freezeAgain}
          </Button>
        )}
      </div>
      <p className="quiet">{last === undefined ? words.notFrozen : words.frozenHelp}</p>
      {last !== undefined && (
        <div className="figure-scroll">
          <table className="figure-table">
            <thead>
              <tr>
                <th scope="col">{words.frozenOn}</th>
                <th scope="col">{words.denominator}</th>
                <th scope="col">{words.thenValue}</th>
                <th scope="col">{words.nowValue}</th>
                <th scope="col" className="figure-reason">
                  {words.reason}
                </th>
              </tr>
            </thead>
            <tbody>
              {sent.frozen.map((one) => (
                <tr key={one.round}>
                  <th scope="row">{one.on}</th>
                  <td>{figure(one.total)}</td>
                  <td>{sumsText(it, one, words.noData)}</td>
                  <td>{sumsText(it, { n: sent.n, total: one.total }, words.noData)}</td>
                  <td className="figure-reason">{one.reason ?? '—'}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{words.liveBase}</th>
                <td>{figure(sent.total)}</td>
                <td>—</td>
                <td>{sumsText(it, sent, words.noData)}</td>
                <td />
              </tr>
            </tbody>
          </table>
        </div>
      )}
      {isAsking && register && (
        <FreezeForm name={it.name} register={register} isAgain={last !== undefined} close={() => setAsking(false)} />
      )}
    </section>
  );
}

function FreezeForm({
  name,
  register,
  isAgain,
  close,
}: {
  name: string;
  register: Register;
  isAgain: boolean;
  close: () => void;
}): ReactNode {
  const words = useWords(figureWords);
  const { cancel } = useWords(common);
  const language = useLanguage();
  const { today } = useMe();
  const renew = useRenew();
  const { message } = App.useApp();
  const [day, setDay] = useState<Json>(today);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const id = useId();
  const dayField = register.fields.frozenOn;
  const send = async () => {
    setBusy(true);
    const said = reason.trim();
    const asked = { name, ...(said === '' ? {} : { reason: said }), ...(day === today ? {} : { on: day }) };
    const answer = await ask('POST', '/api/figures/freeze', asked);
    setBusy(false);
    if (!answer.ok) return setTrouble(answer.trouble[language]);
    await renew();
    message.success(words.frozenDone);
    close();
  };
  return (
    <Modal open title={isAgain ? words.freezeAgain : words.freeze} footer={null} onCancel={close} width={520}>
      <div className="figure-form">
        <p className="quiet">{words.frozenHelp}</p>
        {dayField && (
          <>
            <label htmlFor={`${id}day`}>{words.frozenOn}</label>
            <FieldEdit id={`${id}day`} field={dayField} value={day} change={setDay} />
            <p className="quiet">{words.frozenDayHelp}</p>
          </>
        )}
        <label htmlFor={id}>{isAgain ? words.reasonNeeded : words.reason}</label>
        <Input.TextArea id={id} rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />
        {trouble !== null && (
          <p className="refused" role="alert">
            {trouble}
          </p>
        )}
        <div className="record-buttons">
          <Button
            type="primary"
            loading={busy}
            onClick={send}
            disabled={day === null || (isAgain && reason.trim() === '')}
          >
            {words.freeze}
          </Button>
          <Button onClick={close}>{cancel}</Button>
        </div>
      </div>
    </Modal>
  );
}
