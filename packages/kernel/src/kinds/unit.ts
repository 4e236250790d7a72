import { type Kind, type NoOptions, onlyOptions, use } from '../kind.ts';
import { idFrom, idOfCell, pointersTo } from './ref.ts';

/** A unit of the organisation (a bureau, a township, a village), by its id: codes change every year, ids do not. */
export const unitKind: Kind<NoOptions> = {
  name: 'unit',
  label: { zh: '单位', en: 'Unit' },
  comparison: 'text',
  checkOptions: (options) => onlyOptions(options),
  parse: idFrom,
  show: String,
  toCell: String,
  fromCell: idOfCell,
  schema: () => ({ type: 'string', format: 'uuid' }),
  targets: () => [{ register: null }],
  pointsTo: (value) => pointersTo({ register: null }, [String(value)]),
};

export const unit = use(unitKind);
