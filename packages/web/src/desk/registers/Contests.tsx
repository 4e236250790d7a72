import type { Json } from '@yicun/kernel/kind';
import type { House, RecordFile } from '@yicun/server/wire';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { May } from '../records/may.ts';
import { ValueShow } from '../records/Story.tsx';
import { type OpenContest, openContests } from '../records/story.ts';
import { useSave } from '../records/useSave.ts';

/** Fields that two people wrote at the same time: one click says which value holds. */
export function Contests({ house, file, may }: { house: House; file: RecordFile; may: May }): ReactNode {
  const words = useWords(registerWords);
  const language = useLanguage();
  const { busy, save } = useSave();
  const { record } = file;
  const register = house.registers[record.register];
  const open = openContests(file.history);
  if (open.length === 0 || register === undefined) return null;
  // Keeping what stands there is said as one who had not seen it: that confirms it, and the log keeps that.
  const settle = ({ field }: OpenContest, value: Json, isKept: boolean) =>
    save(
      {
        register: register.name,
        record: record.id,
        base: isKept ? record.seq - 1 : record.seq,
        set: { [field]: value },
      },
      words.settled,
    );
  return (
    <section className="panel contests" role="alert">
      <h2>{words.contested}</h2>
      <ul>
        {open.map((one) => (
          <li key={one.field}>
            <strong>{register.fields[one.field]?.label[language] ?? one.field}</strong>
            {([one.kept, one.other] as const).map((value, at) => (
              <div key={at === 0 ? 'kept' : 'other'} className="contest">
                <span>
                  <ValueShow house={house} register={register.name} name={one.field} value={value} />{' '}
                  {at === 0 && <span className="quiet">{words.standsNow}</span>}
                </span>
                {may.set(record, one.field) && (
                  <Button size="small" loading={busy} onClick={() => settle(one, value, at === 0)}>
                    {at === 0 ? words.keepThis : words.takeThis}
                  </Button>
                )}
              </div>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
