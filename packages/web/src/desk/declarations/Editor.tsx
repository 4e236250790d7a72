import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Words } from '@yicun/kernel/words';
import type { House, RecordRow } from '@yicun/server/wire';
import { App, Button, Input } from 'antd';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { freshId } from '../../source/changes.ts';
import { unitsQuery } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { type Complaint, useSave } from '../records/useSave.ts';
import { type Draft, missing, moved, newField, newFigure, textOf } from './draft.ts';
import { FieldForm } from './FieldForm.tsx';
import { FigureForm } from './FigureForm.tsx';
import { Preview } from './Preview.tsx';
import { RegisterForm } from './RegisterForm.tsx';

/** The editor of a declaration: what is declared on one side, how it is filled in on the other; checked, then published. */
export function Editor({
  house,
  name,
  groups,
  before,
  first,
}: {
  house: House;
  name: string;
  groups: Readonly<Record<string, Words>>;
  before: RecordRow | null;
  first: Draft;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const form = useId();
  const [draft, setDraft] = useState(first);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<{ readonly at: string | null; readonly why: Words } | null>(null);
  const amiss = (part: string) => (trouble?.at === part ? trouble.why[language] : null);
  const [checking, setChecking] = useState(false);
  const { busy, save } = useSave();
  const units = useQuery(unitsQuery);
  const id = useMemo(() => before?.id ?? freshId(), [before]);
  const root = units.data?.find(({ parent }) => parent === null)?.id;
  // A register of the district's own says what it is called; one of a pack is only added to.
  const isOwn = /^x[A-Z0-9]/.test(name);
  const groupsThere = Object.fromEntries(Object.entries(groups).filter(([one]) => draft.groups[one] === undefined));
  const figures = ({ kind, zh, en }: Draft['fields'][number]): Words => {
    const { zh: chinese, en: english } = administration;
    const said = en.trim() === '' ? zh : en;
    return kind === 'yesNo'
      ? { zh: chinese.shareOf(zh), en: english.shareOf(said) }
      : { zh: chinese.sumOf(zh), en: english.sumOf(said) };
  };
  const text = () => textOf(draft, isOwn, groupsThere, figures);

  const checked = async (): Promise<boolean> => {
    const lack = missing(draft, isOwn);
    if (lack !== null) {
      setTrouble({ at: lack.at, why: inBoth(({ missing }) => missing[lack.what]) });
      return false;
    }
    setChecking(true);
    const answer = await ask('POST', '/api/declarations/check', { record: id, ledger: name, declared: text() });
    setChecking(false);
    setTrouble(answer.ok ? null : troubleIn(answer.trouble));
    return answer.ok;
  };
  const check = async () => {
    if (await checked()) message.success(words.checkedWell);
  };
  const publish = async () => {
    if (reason.trim() === '') {
      return setTrouble({ at: 'reason', why: inBoth(({ whyMissing }) => whyMissing) });
    }
    if (root === undefined || !(await checked())) return;
    const version = Number(before?.data.version ?? 0) + 1;
    const set = { ledger: name, declared: text(), version, reason };
    const edit = before === null ? { record: id, unit: root, set } : { record: id, base: before.seq, set };
    const complaint = await save({ register: 'declaration', ...edit }, words.published);
    if (complaint !== null) return setTrouble(troubleIn(complaint));
    await navigate({ to: '/settings/registers/$register', params: { register: name } });
  };
  const change = (more: Partial<Draft>) => setDraft({ ...draft, ...more });

  return (
    <div className="editor">
      <div className="editor-parts">
        {isOwn && (
          <RegisterForm house={house} draft={draft} change={change} isPublished={before !== null} amiss={amiss} />
        )}
        <h2 className="editor-heading">{words.fields}</h2>
        {draft.fields.map((one, at) => (
          <FieldForm
            key={one.name}
            house={house}
            field={one}
            at={at}
            groups={[...Object.values(groups), ...Object.values(draft.groups)].map(({ zh }) => zh)}
            change={(next) => change({ fields: draft.fields.map((old) => (old.name === one.name ? next : old)) })}
            move={(by) => change({ fields: moved(draft.fields, at, by) })}
            isLast={at === draft.fields.length - 1}
            amiss={amiss(one.name)}
            remove={() => change({ fields: draft.fields.filter(({ name: other }) => other !== one.name) })}
          />
        ))}
        <Button onClick={() => change({ fields: [...draft.fields, newField(draft)] })}>{words.addOne}</Button>
        <h2 className="editor-heading">{words.figures}</h2>
        <p className="quiet">{words.figuresHelp}</p>
        {draft.figures.map((one, at) => (
          <FigureForm
            key={one.name}
            figure={one}
            at={at}
            fields={draft.fields}
            amiss={amiss(one.name)}
            change={(next) => change({ figures: draft.figures.map((old) => (old.name === one.name ? next : old)) })}
            remove={() => change({ figures: draft.figures.filter(({ name: other }) => other !== one.name) })}
          />
        ))}
        <Button onClick={() => change({ figures: [...draft.figures, newFigure(draft)] })}>{words.addFigure}</Button>
      </div>
      <aside className="editor-side">
        <Preview draft={draft} />
        <section className="panel" aria-label={words.publish}>
          <h2>{words.publish}</h2>
          {trouble !== null && (
            <p className="refused" role="alert">
              {trouble.why[language]}
            </p>
          )}
          <div className="settings-input">
            <label htmlFor={`${form}reason`}>{words.why}</label>
            <Input.TextArea
              id={`${form}reason`}
              rows={2}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </div>
          <div className="editor-buttons">
            <Button type="primary" loading={busy} onClick={publish}>
              {words.publish}
            </Button>
            <Button loading={checking} onClick={check}>
              {words.check}
            </Button>
          </div>
        </section>
      </aside>
    </div>
  );
}

/** A complaint of the server, with the part of the declaration that it names. */
function troubleIn(complaint: Complaint): { readonly at: string | null; readonly why: Words } {
  const at = 'details' in complaint ? complaint.details.at : null;
  return { at: typeof at === 'string' ? at : null, why: complaint };
}

function inBoth(of: (words: typeof administration.zh) => string): Words {
  return { zh: of(administration.zh), en: of(administration.en) };
}
