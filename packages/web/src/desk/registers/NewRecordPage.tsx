import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import { Button } from 'antd';
import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Loaded } from '../../parts/Loaded.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { Page } from '../../parts/Page.tsx';
import { freshId } from '../../source/changes.ts';
import { useMe } from '../../source/me.ts';
import { houseQuery } from '../../source/queries.ts';
import { useUnits } from '../../source/units.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { focusFirst } from '../records/FieldRow.tsx';
import { GroupedFields, groupsOf } from '../records/GroupedFields.tsx';
import { type May, useMay } from '../records/may.ts';
import { stateOf } from '../records/state.ts';
import { useDraft, type Values } from '../records/useDraft.ts';
import { useLeaving } from '../records/useLeaving.ts';
import { useSave } from '../records/useSave.ts';
import './registers.css';

/** A record that is not there yet. */
export function NewRecordPage(): ReactNode {
  const house = useQuery(houseQuery);
  return <Loaded query={house}>{(it) => <Begun house={it} />}</Loaded>;
}

function Begun({ house }: { house: House }): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  const { register: name } = useParams({ from: '/registers/$register/new' });
  const { grants } = useMe();
  const may = useMay(house);
  const { all, byId } = useUnits();
  const [made, setMade] = useState(0);
  const register = house.registers[name];
  if (register === undefined || !may.create(register)) {
    return (
      <Page title={register?.label[language] ?? words.ledgers}>
        <Notice tone="empty" title={words.cannotCreate}>
          {words.cannotCreateHelp}
        </Notice>
      </Page>
    );
  }
  if (all.length === 0) return null;
  // One's own unit is offered, where that is one that holds records and not the whole district.
  const own = grants.flatMap(({ unit }) => byId.get(unit) ?? []).find((unit) => unit.parent !== null);
  const offered = own !== undefined && may.createIn(register, own) ? own.id : null;
  const aside = (
    <Link to="/registers/$register" params={{ register: name }} search={{}}>
      {register.label[language]}
    </Link>
  );
  return (
    <Page title={words.newOf(register.label[language])} aside={aside}>
      <NewForm key={made} register={register} may={may} offered={offered} again={() => setMade(made + 1)} />
    </Page>
  );
}

/** The unit of the record made last: whoever adds another one adds it there. */
let lastUnit: string | null = null;

function NewForm(it: { register: Register; may: May; offered: string | null; again: () => void }): ReactNode {
  const { register, may } = it;
  const words = useWords(registerWords);
  const recordWord = useWords(recordWords);
  const { save: saveWord, cancel } = useWords(common);
  const navigate = useNavigate();
  const { byId } = useUnits();
  const form = useId();
  const { busy, save } = useSave();
  const [unit, setUnit] = useState<string | null>(lastUnit ?? it.offered);
  const [noUnit, setNoUnit] = useState(false);
  // The same record, however often it has to be sent: a reply that was lost makes no second one.
  const [id] = useState(freshId);
  const isSaved = useRef(false);
  const hidden: ReadonlySet<string> = new Set();
  const asked = groupsOf(register).flatMap(({ fields }) => fields.map(({ name }) => name));
  const row = {
    ...{ id, register: register.name, unit: unit ?? '', scope: byId.get(unit ?? '')?.path ?? '', seq: 0 },
    ...{ stage: register.start, title: null, day: null },
  };
  const whole = (values: Values) => stateOf(register, row, values);
  const draft = useDraft({ register, asked, before: {}, isNew: true, whole });
  useLeaving(() => !isSaved.current && Object.keys(draft.changed()).length > 0);

  const send = async (addsAnother: boolean) => {
    const wrong = draft.check();
    setNoUnit(unit === null);
    if (unit === null) return document.getElementById(`${form}@unit`)?.focus();
    if (wrong.length > 0) return focusFirst(form, wrong);
    const complaint = await save({ register: register.name, record: id, unit, set: draft.changed() }, words.made);
    if (complaint !== null) return focusFirst(form, draft.complain(complaint));
    isSaved.current = true;
    lastUnit = unit;
    if (addsAnother) return it.again();
    await navigate({ to: '/registers/$register/$id', params: { register: register.name, id } });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    return send(false);
  };
  return (
    <form id={form} className="record-edit panel" onSubmit={submit} noValidate>
      {draft.trouble !== null && (
        <p className="refused" role="alert">
          {draft.trouble}
        </p>
      )}
      <div className={`record-field is-short ${noUnit && unit === null ? 'is-wrong' : ''}`}>
        <label htmlFor={`${form}@unit`}>
          {recordWord.spine.unit} <span className="quiet">{recordWord.required}</span>
        </label>
        <UnitSelect
          id={`${form}@unit`}
          value={unit}
          among={(one) => may.createIn(register, one)}
          onChange={(next) => setUnit(next ?? null)}
        />
        {noUnit && unit === null && (
          <p className="record-wrong" role="alert">
            {words.unitMissing}
          </p>
        )}
      </div>
      <GroupedFields
        register={register}
        draft={draft}
        form={form}
        record={whole(draft.values)}
        row={null}
        hidden={hidden}
        isLocked={() => false}
      />
      <div className="record-buttons is-kept">
        <Button type="primary" htmlType="submit" loading={busy}>
          {saveWord}
        </Button>
        <Button loading={busy} onClick={() => send(true)}>
          {words.saveAndAnother}
        </Button>
        <Link to="/registers/$register" params={{ register: register.name }} search={{}}>
          {cancel}
        </Link>
      </div>
    </form>
  );
}
