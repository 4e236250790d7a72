import { accountsRegister, type Kind, type NoOptions, onlyOptions, use } from '../kind.ts';
import { idFrom, idOfCell, pointersTo } from './ref.ts';

/** Whoever did something here, by the id of the account: filled by the door, and never typed. */
export const accountKind: Kind<NoOptions> = {
  name: 'account',
  label: { zh: '经手人', en: 'Account' },
  comparison: 'text',
  checkOptions: (options) => onlyOptions(options),
  parse: idFrom,
  show: String,
  toCell: String,
  fromCell: idOfCell,
  schema: () => ({ type: 'string', format: 'uuid' }),
  targets: () => [{ register: accountsRegister }],
  pointsTo: (value) => pointersTo({ register: accountsRegister }, [String(value)]),
};

export const account = use(accountKind);
