import { Link } from '@tanstack/react-router';
import { listOf } from '@yicun/kernel/kinds/choices';
import { hints, wanting } from '@yicun/kernel/parse';
import type { Field, Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import { Fragment, type ReactNode } from 'react';
import { useMe } from '../../source/me.ts';
import { useTitles } from '../../widgets/ref.tsx';
import { FieldShow } from '../../widgets/widgets.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { groupsOf } from '../records/GroupedFields.tsx';
import { isMasked, unknownOf } from '../records/hidden.ts';
import { OpenValue } from '../records/OpenValue.tsx';

/** What is known of a record, by groups; what is still asked for stands out. */
export function ReadRecord(it: { register: Register; record: RecordRow; hidden: ReadonlySet<string> }): ReactNode {
  const { register, record, hidden } = it;
  const words = useWords(recordWords);
  const registerWord = useWords(registerWords);
  const language = useLanguage();
  const { today } = useMe();
  const unknown = unknownOf(register, hidden);
  const wanted = new Set(wanting(register, record).filter((name) => !unknown.has(name)));
  const given = hints(register, record, today);
  return (
    <>
      {wanted.size > 0 && <p className="wanted-sum">{registerWord.stillWanted(wanted.size)}</p>}
      {groupsOf(register, ({ name }) => record.data[name] !== undefined).map(({ label, fields }) => (
        <section key={label?.en ?? ''} className="panel record-read">
          {label !== null && <h2>{label[language]}</h2>}
          <dl className="facts">
            {fields.map((field) => (
              <div key={field.name} id={field.name}>
                <dt>{field.label[language]}</dt>
                <dd>
                  {isMasked(record, field.name) || unknown.has(field.name) ? (
                    <OpenValue register={register} field={field} record={record} />
                  ) : wanted.has(field.name) ? (
                    <span className="wanted">{words.wanted}</span>
                  ) : (
                    <Value field={field} record={record} />
                  )}
                  {given
                    .filter((rule) => rule.field === field.name)
                    .map((rule) => (
                      <p key={rule.name} className="record-hint">
                        {rule.message[language]}
                      </p>
                    ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </>
  );
}

/** What points to other records leads to them. */
function Value({ field, record }: { field: Field; record: RecordRow }): ReactNode {
  const value = record.data[field.name];
  if (value !== undefined && (field.kind === 'ref' || field.kind === 'refs')) {
    return <Pointers field={field} ids={field.kind === 'ref' ? [String(value)] : listOf(value)} />;
  }
  return <FieldShow field={field} value={value} />;
}

function Pointers({ field, ids }: { field: Field; ids: readonly string[] }): ReactNode {
  const titleOf = useTitles(field, ids);
  const comma = useLanguage() === 'zh' ? '、' : ', ';
  return ids.map((id, at) => (
    <Fragment key={id}>
      {at > 0 && comma}
      <Link to="/registers/$register/$id" params={{ register: String(field.options.register), id }}>
        {titleOf(id)}
      </Link>
    </Fragment>
  ));
}
