import type { common as zh } from '../zh/common.ts';

export const common: typeof zh = {
  yicun: 'Yicun',
  save: 'Save',
  saved: 'Saved',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  retry: 'Try again',
  reload: 'Reload the page',
  search: 'Search',
  copy: 'Copy',
  copied: 'Copied',
  yes: 'Yes',
  no: 'No',
  all: 'All',
  none: 'None',
  add: 'Add',
  remove: 'Remove',
  more: 'More',
  language: 'Language',
  chinese: '中文',
  english: 'English',
  waiting: 'Loading…',
  waitingLong: 'Still loading; the network may be slow.',
  failed: 'Nothing could be read',
  broken: 'This page broke',
  brokenHelp:
    'What was saved is not affected. Reload the page; if it happens again, give the text below to an administrator.',
  networkAbsent: 'The server cannot be reached. Check the network and try again; what you typed is still on this page.',
  answerStrange: (status) =>
    `The server's answer is not understood (${status}). Try again shortly; if it stays, tell an administrator.`,
};
