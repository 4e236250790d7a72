import { DownOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { SavedView } from '@yicun/server/wire';
import { App, Button, Checkbox, Dropdown, Input, Modal, Select } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { freshId } from '../../source/changes.ts';
import { useMe } from '../../source/me.ts';
import { viewsQuery } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { addressOf, keptOf, type ListAddress } from './address.ts';

/** The lists that are kept of a register: opened with a click; one's own are renamed, replaced, shared, removed. */
export function ViewsMenu(it: {
  register: string;
  address: ListAddress;
  open: (address: ListAddress) => void;
}): ReactNode {
  const { register, address } = it;
  const words = useWords(registerWords);
  const { data: views = [] } = useQuery(viewsQuery(register));
  const [edited, setEdited] = useState<SavedView | 'new' | null>(null);
  const now = JSON.stringify(keptOf(address));
  const current = views.find(({ asked }) => JSON.stringify(keptOf(addressOf(asked))) === now);
  const entry = (view: SavedView) => ({
    key: view.id,
    label: (
      <span className="view-entry">
        <span>{view.name}</span>
        <span className="quiet">{view.own ? (view.first ? words.viewFirst : '') : words.viewBy(view.by)}</span>
      </span>
    ),
    onClick: () => it.open(addressOf(view.asked)),
  });
  const own = views.filter((view) => view.own);
  const group = (key: string, label: string, these: readonly SavedView[]) =>
    these.length === 0 ? [] : [{ key, type: 'group' as const, label, children: these.map(entry) }];
  const items = [
    { key: 'declared', label: words.declaredView, onClick: () => it.open({}) },
    ...group('own', words.ownViews, own),
    ...group(
      'shared',
      words.sharedViews,
      views.filter((view) => !view.own),
    ),
    { key: 'line', type: 'divider' as const },
    { key: 'new', label: words.keepView, onClick: () => setEdited('new') },
    ...own.map((view) => ({
      key: `edit ${view.id}`,
      label: words.editView(view.name),
      onClick: () => setEdited(view),
    })),
  ];
  return (
    <>
      <Dropdown menu={{ items, selectedKeys: current === undefined ? [] : [current.id] }} trigger={['click']}>
        <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
          {current?.name ?? words.views}
        </Button>
      </Dropdown>
      {edited !== null && (
        <ViewForm
          register={register}
          address={address}
          view={edited === 'new' ? null : edited}
          close={() => setEdited(null)}
        />
      )}
    </>
  );
}

/** Keeps the list as it is, or changes one that is kept. */
function ViewForm(it: {
  register: string;
  address: ListAddress;
  view: SavedView | null;
  close: () => void;
}): ReactNode {
  const { view } = it;
  const words = useWords(registerWords);
  const { save, cancel } = useWords(common);
  const language = useLanguage();
  const client = useQueryClient();
  const { message } = App.useApp();
  const { grants } = useMe();
  const id = useId();
  const [name, setName] = useState(view?.name ?? '');
  const [shared, setShared] = useState<string | null>(view?.shared ?? null);
  const [first, setFirst] = useState(view?.first ?? false);
  const [anew, setAnew] = useState(view === null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const units = [...new Map(grants.map(({ unit, unitName }) => [unit, unitName]))];

  const done = async (deed: ReturnType<typeof ask>, said: string) => {
    const answer = await deed;
    if (!answer.ok) return setTrouble(answer.trouble[language]);
    await client.invalidateQueries(viewsQuery(it.register));
    message.success(said);
    it.close();
  };
  const path = `/api/views/${it.register}/${view?.id ?? freshId()}`;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setTrouble(words.viewNameMissing);
    const asked = anew || view === null ? keptOf(it.address) : view.asked;
    return done(ask('PUT', path, { name: name.trim(), asked, shared, first }), words.viewKept);
  };
  return (
    <Modal open title={view === null ? words.keepView : words.editView(view.name)} footer={null} onCancel={it.close}>
      <form className="view-form" onSubmit={send}>
        {trouble !== null && (
          <p className="refused" role="alert">
            {trouble}
          </p>
        )}
        <label htmlFor={`${id}name`}>{words.viewName}</label>
        <Input id={`${id}name`} maxLength={40} value={name} onChange={({ target }) => setName(target.value)} />
        <label htmlFor={`${id}shared`}>{words.viewShared}</label>
        <Select<string>
          id={`${id}shared`}
          value={shared ?? ''}
          options={[
            { value: '', label: words.viewAlone },
            ...units.map(([value, label]) => ({ value, label: words.viewUnder(label) })),
          ]}
          onChange={(value) => setShared(value === '' ? null : value)}
        />
        <Checkbox checked={first} onChange={({ target }) => setFirst(target.checked)}>
          {words.viewOpensFirst}
        </Checkbox>
        {view !== null && (
          <Checkbox checked={anew} onChange={({ target }) => setAnew(target.checked)}>
            {words.viewAnew}
          </Checkbox>
        )}
        <div className="record-buttons">
          <Button type="primary" htmlType="submit">
            {save}
          </Button>
          <Button onClick={it.close}>{cancel}</Button>
          {view !== null && (
            <Button danger onClick={() => done(ask('DELETE', path), words.viewRemoved)}>
              {words.removeView}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
