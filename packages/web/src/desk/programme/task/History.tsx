import { useQueries } from '@tanstack/react-query';
import type { Json } from '@yicun/kernel/kind';
import type { BoardTask } from '@yicun/packs/programme/boardTask';
import type { RecordRow } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Waiting } from '../../../parts/Waiting.tsx';
import { recordQuery } from '../../../source/queries.ts';
import { FieldShow } from '../../../widgets/widgets.tsx';
import { moment } from '../../../words/format.ts';
import { useLanguage, useWords } from '../../../words/language.ts';
import { programmeTask } from '../../../words/programmeTask.ts';
import { useOpened } from '../opened.ts';
import { type Moment, speaking, storyOf, type Told } from './history.ts';

/** Who changed what, and when. Fetched when it is asked for: it is one request for every record of the task. */
export function History({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="panel history">
      <div className="panel-head">
        <h2>{words.history}</h2>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideHistory : words.showHistory}
        </Button>
      </div>
      {isOpen && <Story it={it} />}
    </section>
  );
}

function Story({ it }: { it: BoardTask }): ReactNode {
  const words = useWords(programmeTask);
  const { file, record } = useOpened();
  const own = [
    it.task,
    ...it.parts,
    ...it.targets.map((one) => one.target),
    ...[...it.milestones, ...it.measures].map((one) => one.step),
    ...(file.records.progressEntry ?? []).filter((row) => row.data.task === it.task.id),
  ];
  const records = own.flatMap((row) => record(row.id) ?? []);
  const answers = useQueries({ queries: records.map((row) => recordQuery(row.register, row.id)) });
  if (answers.some((one) => one.isPending)) return <Waiting />;
  const found = answers.flatMap(({ data }) => data ?? []);
  const missing = answers.length - found.length;
  return (
    <>
      {missing > 0 && (
        <p className="refused" role="alert">
          {words.historyFailed(missing)}
        </p>
      )}
      <ol className="story">
        {storyOf(found).map((one) => (
          <OneMoment key={`${one.at} ${one.told[0]?.entry.seq}`} moment={one} />
        ))}
      </ol>
    </>
  );
}

/** What was made in one go (an import) is one line; what was changed is told field by field. */
function OneMoment({ moment: it }: { moment: Moment }): ReactNode {
  const words = useWords(programmeTask);
  const made = it.told.filter((one) => one.isNew && one.record.register !== 'progressEntry');
  const changed = it.told.filter((one) => !made.includes(one));
  return (
    <li>
      <p className="story-head">
        <time dateTime={it.at}>{moment(it.at)}</time> <strong>{it.actor.display}</strong>{' '}
        <span className="tag">{words.vias[it.via] ?? it.via}</span>
      </p>
      {made.length > 0 && <p>{words.made(made.length)}</p>}
      {changed.map((one) => (
        <Changed key={one.entry.seq} one={one} />
      ))}
    </li>
  );
}

function Changed({ one }: { one: Told }): ReactNode {
  const words = useWords(programmeTask);
  const language = useLanguage();
  const { house, record: recordOf } = useOpened();
  const { record, entry } = one;
  const register = house.registers[record.register];
  const names = speaking(entry, (name) => register?.fields[name]?.kind === 'spans');
  const target = typeof record.data.target === 'string' ? recordOf(record.data.target) : undefined;
  return (
    <div className="story-change">
      <p>
        <span className="quiet">{register?.label[language]}</span> {target?.title ?? record.title}
      </p>
      <dl>
        {names.map((name) => {
          const [before, after] = entry.changed[name] ?? [null, null];
          return (
            <div key={name}>
              <dt>
                {name === '@stage'
                  ? words.stage
                  : name === '@gone'
                    ? words.gone
                    : register?.fields[name]?.label[language]}
              </dt>
              <dd>
                {!one.isNew && (
                  <>
                    <del>
                      <Value of={record} name={name} value={before} />
                    </del>
                    <span className="unseen"> {words.became} </span>
                    <span aria-hidden="true"> → </span>
                  </>
                )}
                <ins>
                  <Value of={record} name={name} value={after} />
                </ins>
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** A value as its kind shows it; a stage by its label. */
function Value({ of, name, value }: { of: RecordRow; name: string; value: Json }): ReactNode {
  const language = useLanguage();
  const { house } = useOpened();
  const register = house.registers[of.register];
  if (name === '@stage') return register?.stages[String(value)]?.label[language] ?? '—';
  const field = register?.fields[name];
  return field === undefined ? JSON.stringify(value) : <FieldShow field={field} value={value} />;
}
