import type { widgets as zh } from '../zh/widgets.ts';

export const widgets: typeof zh = {
  empty: 'not filled in',
  yuan: 'yuan',
  unanswered: 'Not answered',
  places: (count) => `${count} ${count === 1 ? 'place' : 'places'} in the source`,
  noPlace: 'No place in the source',
  addNote: 'Add the note',
  noteHint: 'Write a note. Once saved it cannot be changed, only added to.',
  addFile: 'Add a file',
  fileSize: (kilobytes) => `${kilobytes} KB`,
  uploading: 'Uploading…',
  noFiles: 'No files',
  addRow: 'Add a row',
  removeRow: (row) => `Remove row ${row}`,
};
