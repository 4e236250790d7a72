import type { Register } from '@yicun/kernel/register';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../words/common.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { isDone, type Outcome, type Progress } from './bulk.ts';
import { RecordLink } from './RecordTable.tsx';

/** More than these nobody reads one by one; the others are counted. */
const listedMost = 100;

/** How many were done, and of each that was not, why not. */
export function BulkOutcome(it: {
  register: Register;
  progress: Progress;
  again: () => void;
  close: () => void;
}): ReactNode {
  const words = useWords(registerWords);
  const { close, retry } = useWords(common);
  const language = useLanguage();
  const { outcomes, trouble } = it.progress;
  const failed = outcomes.filter((one) => !isDone(one));
  const why = ({ verdict }: Outcome): string => {
    if (verdict?.is === 'refused') return verdict.why[language];
    return verdict?.is === 'stale' ? words.bulkStale : words.bulkUnknown;
  };
  return (
    <>
      <p>
        <strong>{words.bulkAccepted(figure(outcomes.length - failed.length))}</strong>{' '}
        {failed.length > 0 && words.bulkFailed(figure(failed.length))}
      </p>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble[language]}
        </p>
      )}
      {failed.length > 0 && (
        <ul className="bulk-failed">
          {failed.slice(0, listedMost).map((one) => (
            <li key={one.row.id}>
              <RecordLink register={it.register} row={one.row} /> <span>{why(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {failed.length > listedMost && <p className="quiet">{words.bulkMore(figure(failed.length - listedMost))}</p>}
      <div className="record-buttons">
        {failed.length > 0 && <Button onClick={it.again}>{retry}</Button>}
        <Button type="primary" onClick={it.close}>
          {close}
        </Button>
      </div>
    </>
  );
}
