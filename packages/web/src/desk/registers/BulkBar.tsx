import { kindNamed } from '@yicun/kernel/kinds';
import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import { Button, Dropdown } from 'antd';
import { type ReactNode, useState } from 'react';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { records as recordWords } from '../../words/records.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { May } from '../records/may.ts';
import { type BulkAsked, BulkDialog } from './BulkDialog.tsx';
import { offered, type Source } from './bulk.ts';

/** What can be done to the chosen records together. */
export function BulkBar(it: {
  register: Register;
  may: May;
  chosen: readonly RecordRow[];
  /** Every record the list finds, in place of those that are ticked. */
  all: Extract<Source, { register: string }>;
  total: number;
  clear: () => void;
}): ReactNode {
  const { register, may, chosen, total } = it;
  const words = useWords(registerWords);
  const { toStage } = useWords(recordWords);
  const language = useLanguage();
  const [isAll, setAll] = useState(false);
  const [asked, setAsked] = useState<BulkAsked | null>(null);
  if (chosen.length === 0) return null;
  const fields = Object.values(register.fields).filter(
    ({ kind, unique, numbered, retired, filled, personal }) =>
      !unique && !numbered && !retired && !filled && personal === null && kindNamed(kind).comparison !== 'none',
  );
  const can = offered(
    may,
    chosen,
    fields.map(({ name }) => name),
  );
  const items = [
    ...can.stages.map((stage) => ({
      key: `stage ${stage}`,
      label: toStage(register.stages[stage]?.label[language] ?? stage),
      onClick: () => setAsked({ is: 'stage', stage }),
    })),
    ...(can.fields.length === 0
      ? []
      : [{ key: 'set', label: words.setField, onClick: () => setAsked({ is: 'set', fields: can.fields }) }]),
    ...(can.move ? [{ key: 'move', label: words.moveTo, onClick: () => setAsked({ is: 'move' }) }] : []),
    ...(can.remove
      ? [{ key: 'remove', label: words.removeAll, danger: true, onClick: () => setAsked({ is: 'remove' }) }]
      : []),
  ];
  const count = isAll ? total : chosen.length;
  return (
    <section className="bulk" aria-label={words.bulk}>
      <strong>{words.chosen(figure(count))}</strong>
      {total > chosen.length && (
        <Button type="link" size="small" onClick={() => setAll(!isAll)}>
          {isAll ? words.chooseTicked(figure(chosen.length)) : words.chooseFound(figure(total))}
        </Button>
      )}
      {items.length === 0 ? (
        <span className="quiet">{words.nothingForAll}</span>
      ) : (
        <Dropdown menu={{ items }} trigger={['click']}>
          <Button type="primary">{words.doToAll}</Button>
        </Dropdown>
      )}
      <Button onClick={it.clear}>{words.clearChosen}</Button>
      {asked !== null && (
        <BulkDialog
          register={register}
          may={may}
          asked={asked}
          source={isAll ? it.all : { rows: chosen }}
          count={count}
          close={(isDone) => {
            setAsked(null);
            if (isDone) it.clear();
          }}
        />
      )}
    </section>
  );
}
