import type { records as zh } from '../zh/records.ts';

const vias: Readonly<Record<string, string>> = {
  desk: 'desk',
  import: 'import',
  phone: 'phone',
  system: 'system',
  api: 'interface',
};

const spine: Readonly<Record<string, string>> = {
  id: 'Id',
  unit: 'Unit',
  scope: 'Unit',
  stage: 'Stage',
  title: 'Title',
  day: 'Day',
  seq: 'Changed',
  gone: 'Removal',
};

export const records: typeof zh = {
  vias,
  spine,
  edit: 'Edit',
  editOf: (what) => `Edit: ${what}`,
  toStage: (stage) => `Bring to "${stage}"`,
  stageOnly: (stage) => `Saving brings it to "${stage}".`,
  saved: 'Saved',
  savedStage: (stage) => `Brought to "${stage}"`,
  required: '(required)',
  needed: 'Has to be filled in before this stage.',
  stale: 'Somebody has just changed this record. Close, look at it as it is now, then decide.',
  contestedSaved: 'Saved. Somebody changed the same field at the same time; both values stand in the history.',
  made: (count) => `${count} ${count === 1 ? 'record' : 'records'} created`,
  became: 'became',
  isGone: 'Removed',
  isBack: 'Brought back',
  confirmed: '(confirmed)',
  contestedWith: 'At the same time somebody wrote:',
  redacted: 'What this change said was erased to protect personal data.',
  wanted: 'asked for',
  numbered: '(numbered when left empty)',
  hidden: 'Personal data, not shown',
  open: 'Open',
  openOf: (field) => `Open "${field}"`,
  openHelp:
    'This is personal data. Who opens it, when and why is written into the history of the record, and the audit administrator can look it up. It is shown for 60 seconds.',
  openReason: 'Reason (at least 4 characters)',
  cover: 'Cover',
  nothingThere: 'Nothing is filled in',
  looked: (fields) => `Opened ${fields.join(', ')}, because:`,
  removed: 'Removed',
  unsaved: 'Something is not saved yet',
  unsavedHelp: 'What you wrote will be lost when you leave.',
  leave: 'Leave',
  stay: 'Go on writing',
};
