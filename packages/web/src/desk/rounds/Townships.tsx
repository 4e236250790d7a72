import { Link } from '@tanstack/react-router';
import type { OneRound, RoundAnswer, RoundUnit, Standing } from '@yicun/server/wireRounds';
import { App, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { figure, moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { rounds as roundWords } from '../../words/rounds.ts';
import { byTownship, countOf, reminderOf, type Township } from './reminder.ts';

/** The units that are asked, under their townships, with what came of each. */
export function Townships(it: {
  it: OneRound;
  /** Only those that stand so; null: all. */
  only: Standing | null;
  sheet: (unit: string) => void;
}): ReactNode {
  return byTownship(it.it.units).map((town) => <OneTownship key={town.name} {...it} town={town} />);
}

function OneTownship({
  it,
  only,
  sheet,
  town,
}: {
  it: OneRound;
  only: Standing | null;
  sheet: (unit: string) => void;
  town: Township;
}): ReactNode {
  const words = useWords(roundWords);
  const { message } = App.useApp();
  const [shown, setShown] = useState<string | null>(null);
  const units = town.units.filter((one) => only === null || one.standing === only);
  const reminder = reminderOf(it, town, words);
  const copy = async (text: string) => {
    // Pages that are served without TLS have no clipboard: the text is shown then, to be selected.
    const isCopied = await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => true,
      () => false,
    );
    if (isCopied) message.success(words.reminded);
    else message.info(words.notCopied);
    setShown(text);
  };
  if (units.length === 0) return null;
  return (
    <section className="panel round-town" aria-label={town.name}>
      <div className="sheet-section-head">
        <h2>{town.name}</h2>
        <span className="quiet">
          {words.townshipCount(figure(countOf(town, 'answered')), figure(town.units.length))}
        </span>
        {reminder !== null && it.round.closed === null && (
          <Button size="small" onClick={() => copy(reminder)}>
            {words.remind}
          </Button>
        )}
      </div>
      {shown !== null && <p className="round-reminder">{shown}</p>}
      <table className="sheet-table">
        <thead>
          <tr>
            <th scope="col">{words.unit}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.file}</th>
            <th scope="col">{words.acts}</th>
          </tr>
        </thead>
        <tbody>
          {units.map((one) => (
            <Line key={one.unit} it={it} unit={one} sheet={sheet} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ it, unit, sheet }: { it: OneRound; unit: RoundUnit; sheet: (unit: string) => void }): ReactNode {
  const words = useWords(roundWords);
  return (
    <tr data-standing={unit.standing}>
      <td>{unit.name.split('/').at(-1)}</td>
      <td data-label={words.state}>
        <span className="round-standing" data-standing={unit.standing}>
          {words.standings[unit.standing]}
        </span>
      </td>
      <td data-label={words.file}>
        {unit.files.length === 0 ? (
          <span className="quiet">{words.notYet}</span>
        ) : (
          <ul className="round-files">
            {unit.files.map((file) => (
              <File key={file.id} register={it.round.register} file={file} />
            ))}
          </ul>
        )}
      </td>
      <td>
        <Button size="small" type="link" onClick={() => sheet(unit.unit)}>
          {words.sheet}
        </Button>
      </td>
    </tr>
  );
}

function File({ register, file }: { register: string; file: RoundAnswer }): ReactNode {
  const words = useWords(roundWords);
  const language = useLanguage();
  const { counts, problem } = file;
  const said =
    counts === null
      ? (problem?.[language] ?? words.standings.checking)
      : counts.new + counts.changed + counts.stale + counts.wrong === 0
        ? words.unchanged
        : words.counts(figure(counts.changed), figure(counts.new), figure(counts.wrong), figure(counts.stale));
  return (
    <li>
      <span className="sheet-file">{file.name}</span>
      <span className="quiet">{words.onBehalf(file.by, moment(file.at))}</span>
      <span>
        {said}{' '}
        {file.import !== null && (
          <Link to="/registers/$register/import" params={{ register }} search={{ id: file.import }}>
            {words.report}
          </Link>
        )}
      </span>
    </li>
  );
}
