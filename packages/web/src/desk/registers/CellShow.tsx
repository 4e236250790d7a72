import type { Register } from '@yicun/kernel/register';
import type { RecordRow } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { OfRecord } from '../../widgets/ofRecord.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { moment } from '../../words/format.ts';
import { useLanguage } from '../../words/language.ts';
import { isMasked } from '../records/hidden.ts';
import type { Column } from './columns.ts';

/** What a column shows of a record. */
export function CellShow({ row, column, register }: { row: RecordRow; column: Column; register: Register }): ReactNode {
  const units = useUnits();
  if (isMasked(row, column.name)) return String(row.data[column.name]);
  if (column.field !== null) {
    return (
      <OfRecord value={{ register: register.name, id: row.id }}>
        <FieldShow field={column.field} value={row.data[column.name]} />
      </OfRecord>
    );
  }
  switch (column.name) {
    case 'unit':
      return units.name(row.unit);
    case 'stage':
      return row.stage === null ? null : <StageTag register={register} stage={row.stage} />;
    case 'day':
      return row.day;
    case 'seq':
      return row.changedAt === undefined ? null : <span className="record-moment">{moment(row.changedAt)}</span>;
    default:
      return row.title;
  }
}

/** Where a record stands; one whose work is over looks so. */
export function StageTag({ register, stage }: { register: Register; stage: string }): ReactNode {
  const language = useLanguage();
  const declared = register.stages[stage];
  return <span className={`tag ${declared?.final ? 'is-well' : ''}`}>{declared?.label[language] ?? stage}</span>;
}
