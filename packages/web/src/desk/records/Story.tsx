import type { Json } from '@yicun/kernel/kind';
import type { HistoryEntry, House, RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { type Moment, speaking, storyOf, type Told } from './story.ts';
import './records.css';

export interface Telling {
  readonly house: House;
  readonly records: readonly { readonly record: RecordRow; readonly history: readonly HistoryEntry[] }[];
  /** Fields that say nothing to a person here: where a record hangs, its order. */
  readonly silent: ReadonlySet<string>;
  /** What a record is called here; without it, nothing is said of which record it is. */
  readonly nameOf?: (record: RecordRow) => string | null;
  /** Is the making of this record told field by field, and not only counted? */
  readonly tellsNew?: (record: RecordRow) => boolean;
  /** Only the latest so many; without it all of them. */
  readonly most?: number;
}

/** Who changed what and when, with what stood there before. What was made in one go (an import) is one line. */
export function Story(it: Telling): ReactNode {
  return (
    <ol className="story">
      {storyOf(it.records)
        .slice(0, it.most)
        .map((one) => (
          <OneMoment key={`${one.at} ${one.told[0]?.entry.seq}`} moment={one} it={it} />
        ))}
    </ol>
  );
}

function OneMoment({ moment: one, it }: { moment: Moment; it: Telling }): ReactNode {
  const words = useWords(recordWords);
  const made = one.told.filter(({ isNew, record }) => isNew && it.tellsNew?.(record) !== true);
  return (
    <li>
      <p className="story-head">
        <time dateTime={one.at}>{moment(one.at)}</time> <strong>{one.actor.display}</strong>{' '}
        <span className="tag">{words.vias[one.via] ?? one.via}</span>
      </p>
      {made.length > 0 && <p>{words.made(made.length)}</p>}
      {one.told
        .filter((told) => !made.includes(told))
        .map((told) => (
          <Changed key={told.entry.seq} one={told} it={it} />
        ))}
    </li>
  );
}

function Changed({ one, it }: { one: Told; it: Telling }): ReactNode {
  const words = useWords(recordWords);
  const language = useLanguage();
  const { record, entry } = one;
  const register = it.house.registers[record.register];
  const labelOf = (name: string) => words.spine[name.slice(1)] ?? register?.fields[name]?.label[language] ?? name;
  return (
    <div className="story-change">
      {it.nameOf && (
        <p>
          <span className="quiet">{register?.label[language]}</span> {it.nameOf(record)}
        </p>
      )}
      {entry.opening !== null && (
        <p>
          {words.looked(entry.opening.fields.map(labelOf))} <span className="quiet">{entry.opening.reason}</span>
        </p>
      )}
      {entry.redacted && <p className="quiet">{words.redacted}</p>}
      <dl>
        {speaking(entry, register, it.silent).map((name) => {
          const [before, after] = entry.changed[name] ?? [null, null];
          const isSame = JSON.stringify(before) === JSON.stringify(after);
          return (
            <div key={name}>
              <dt>{labelOf(name)}</dt>
              <dd>
                {!one.isNew && !isSame && (
                  <>
                    <del>
                      <ValueShow house={it.house} register={record.register} name={name} value={before} />
                    </del>
                    <span className="unseen"> {words.became} </span>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                <ins>
                  <ValueShow house={it.house} register={record.register} name={name} value={after} />
                </ins>
                {isSame && <span className="quiet"> {words.confirmed}</span>}
              </dd>
            </div>
          );
        })}
        {entry.contested.map(({ field, other }) => (
          <div key={`contest ${field}`}>
            <dt>{labelOf(field)}</dt>
            <dd>
              <span className="quiet">{words.contestedWith} </span>
              <ValueShow house={it.house} register={record.register} name={field} value={other} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** A value as its kind shows it; stages, units and removals (`@stage`, `@unit`, `@gone`) in words. */
export function ValueShow(it: { house: House; register: string; name: string; value: Json }): ReactNode {
  const { name, value } = it;
  const language = useLanguage();
  const words = useWords(recordWords);
  const units = useUnits();
  const register = it.house.registers[it.register];
  if (name === '@stage') return register?.stages[String(value)]?.label[language] ?? '—';
  if (name === '@unit') return value === null ? '—' : units.name(String(value));
  if (name === '@gone') return value === true ? words.isGone : words.isBack;
  const field = register?.fields[name];
  return field === undefined ? JSON.stringify(value) : <FieldShow field={field} value={value} />;
}
