import type { audit as zh } from '../zh/audit.ts';

export const audit: typeof zh = {
  title: 'Personal data that was opened',
  help: 'Who opened personal data of which record, when and why. What they saw does not stand here.',
  at: 'When',
  person: 'Who',
  register: 'Register',
  unit: 'Unit',
  fields: 'What',
  reason: 'Reason',
  record: 'Id of the record',
  day: 'Day',
  everyRegister: 'All registers',
  only: (name) => `Only ${name}`,
  everybody: 'Everybody',
  none: 'Nothing was opened',
  noneHelp: 'Nobody opened personal data within what was chosen.',
  more: 'Earlier ones',
};
