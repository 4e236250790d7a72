import type { AccountInfo, House } from '@yicun/server/wire';
import { Button, Drawer, Form, Input, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import { holds, useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { useUnits } from '../../source/units.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { common } from '../../words/common.ts';
import { moment } from '../../words/format.ts';
import { useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';
import { useDeed } from '../useDeed.ts';
import { Grants } from './Grants.tsx';
import { OncePassword } from './OncePassword.tsx';
import { StateMark } from './PeopleTable.tsx';
import { stateOf } from './sift.ts';

/** One person: who and where, what the system administrator may do, and the posts. */
export function Person(it: { person: AccountInfo; roles: House['roles']; close: () => void }): ReactNode {
  const words = useWords(peopleWords);
  const me = useMe();
  const units = useUnits();
  const { person } = it;
  const state = stateOf(person, new Date().toISOString());
  return (
    <Drawer open title={person.display} size={480} onClose={it.close}>
      <div className="person">
        <dl className="facts">
          <div>
            <dt>{words.name}</dt>
            <dd>{person.name}</dd>
          </div>
          <div>
            <dt>{words.unit}</dt>
            <dd>{person.unit === null ? '—' : units.name(person.unit)}</dd>
          </div>
          <div>
            <dt>{words.state}</dt>
            <dd>
              <StateMark state={state} /> {person.demo && <span className="quiet">{words.demo}</span>}
              {state === 'locked' && person.lockedUntil !== null && (
                <p className="quiet">{words.lockedUntil(moment(person.lockedUntil))}</p>
              )}
            </dd>
          </div>
        </dl>
        {holds(me, 'systemAdmin') && <Deeds person={person} locked={state === 'locked'} />}
        <Grants person={person} roles={it.roles} />
      </div>
    </Drawer>
  );
}

function Deeds({ person, locked }: { person: AccountInfo; locked: boolean }): ReactNode {
  const words = useWords(peopleWords);
  const { busy, run } = useDeed();
  const [password, setPassword] = useState<string | null>(null);
  const path = `/api/accounts/${person.id}`;
  const reset = async () => {
    const answer = await run(ask<{ password?: string }>('POST', path, { resetPassword: true }));
    setPassword(answer?.password ?? null);
  };
  const disable = () => run(ask('POST', path, { disabled: true }), words.disabled);
  return (
    <section className="person-part">
      <h3>{words.actions}</h3>
      <div className="row">
        {locked && (
          <Button disabled={busy} onClick={() => run(ask('POST', path, { unlock: true }), words.unlocked)}>
            {words.unlock}
          </Button>
        )}
        <Popconfirm title={words.resetAsk} onConfirm={reset}>
          <Button disabled={busy}>{words.reset}</Button>
        </Popconfirm>
        {person.disabled ? (
          <Button disabled={busy} onClick={() => run(ask('POST', path, { disabled: false }), words.enabled)}>
            {words.enable}
          </Button>
        ) : (
          <Popconfirm title={words.disableAsk} onConfirm={disable}>
            <Button disabled={busy}>{words.disable}</Button>
          </Popconfirm>
        )}
      </div>
      <Change key={person.id} person={person} />
      {password !== null && <OncePassword name={person.name} password={password} close={() => setPassword(null)} />}
    </section>
  );
}

type Changed = Pick<AccountInfo, 'display' | 'unit'>;

/** The name and the unit of a person who married, or moved to another office. */
function Change({ person }: { person: AccountInfo }): ReactNode {
  const words = useWords(peopleWords);
  const { save } = useWords(common);
  const { busy, run } = useDeed();
  const submit = ({ display, unit }: Changed) =>
    run(ask('POST', `/api/accounts/${person.id}`, { display, unit: unit ?? null }), words.changed);
  return (
    <Form<Changed> layout="vertical" className="inset" initialValues={person} onFinish={submit} requiredMark={false}>
      <Form.Item
        name="display"
        label={words.display}
        rules={[{ required: true, whitespace: true, message: words.displayMissing }]}
      >
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="unit" label={words.unit}>
        <UnitSelect allowClear />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {save}
      </Button>
    </Form>
  );
}
