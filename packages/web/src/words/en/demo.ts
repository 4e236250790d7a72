export const demo = {
  title: 'Demo data',
  help: 'Records, progress and users that were generated at the first start, to try things with. Remove all of it before real work begins.',
  register: 'Register',
  records: 'Records',
  changed: 'Changed since',
  there: (records: string, registers: number, users: number) =>
    `There are ${records} demonstration records in ${registers} registers, and ${users} demonstration users, who can no longer sign in once it is removed.`,
  stays:
    'The programme (tasks, targets, measures, milestones) and all records that people made stay. What is removed can still be seen in the audit log.',
  remove: 'Remove the demo data',
  removeHelp: (name: string) =>
    `It cannot be brought back as a whole. Type the name of the district, ${name}, to confirm.`,
  typed: 'Name of the district',
  changedToo: (count: number) => `Remove the ${count} that somebody changed as well`,
  changedTooHelp: 'Otherwise they stay, for you to deal with.',
  notDemoUser:
    'You are a demonstration user and will be closed with the rest. Sign in with an account of your own to remove it.',
  running: 'Removing',
  stop: 'Stop',
  stopped: 'Stopped. What is removed does not come back; remove once more to go on.',
  none: 'No demo data',
  noneHelp: 'All demo data is removed, and no page bears its mark any more.',
  done: (removed: string, restored: string) =>
    `${removed} records were removed, and ${restored} others are as they were before. Demonstration users are closed, and the mark is gone.`,
  kept: (count: string) => `${count} demonstration records stay. Please see to each of them:`,
  keptSome: (shown: number) => `These are the first ${shown}.`,
  keptChanged: 'Somebody went on with it',
  record: (number: number) => `Record ${number}`,
  number: 'No.',
  why: 'Reason',
};
