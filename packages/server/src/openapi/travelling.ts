import type { Operation } from './operation.ts';

/** Sheets that travel: fill-in rounds, and tables of other people's making (see {@link Operation}). */
export const travelling: Readonly<Record<string, Operation>> = {
  'GET /api/rounds': {
    tag: 'sheets',
    words: { zh: '填表任务', en: 'Fill-in rounds' },
    gives: { rounds: ['any'] },
  },
  'POST /api/rounds': {
    tag: 'sheets',
    words: { zh: '发起填表任务', en: 'Asks units to fill in a sheet each' },
    gives: { id: 'id' },
  },
  'GET /api/rounds/:id': {
    tag: 'sheets',
    words: { zh: '一次填表任务：各单位交了没有', en: 'One round: which unit has answered' },
    gives: 'any',
  },
  'POST /api/rounds/:id/sheets': {
    tag: 'sheets',
    words: { zh: '做出要发的表格', en: 'Makes the sheets to be sent' },
    gives: { job: 'id' },
  },
  'POST /api/rounds/:id/answers': {
    tag: 'sheets',
    words: { zh: '交回的表格，一份、多份或一个压缩包', en: 'Sheets that came back: one, many, or an archive' },
    takes: 'file',
    gives: { outcomes: ['any'] },
  },
  'POST /api/rounds/:id/write': {
    tag: 'sheets',
    words: { zh: '写入检查无误的表格', en: 'Writes the sheets that were found right' },
    gives: { begun: 'any' },
  },
  'POST /api/rounds/:id/close': {
    tag: 'sheets',
    words: { zh: '结束填表任务', en: 'Ends it' },
    gives: {},
  },
  'GET /api/imports/:id/survey': {
    tag: 'sheets',
    words: { zh: '外来表格的每一列可能是什么', en: 'What each column of a foreign table may mean' },
    gives: { file: 'any' },
  },
  'POST /api/imports/:id/mapping': {
    tag: 'sheets',
    words: { zh: '确定外来表格的对应栏，并检查', en: 'Settles what the columns mean, and has it judged' },
    gives: { job: 'id' },
  },
  'GET /api/registers/:name/mappings': {
    tag: 'sheets',
    words: { zh: '记住的表头', en: 'Headings that are remembered' },
    gives: { mappings: ['any'] },
  },
  'DELETE /api/registers/:name/mappings/:print': {
    tag: 'sheets',
    words: { zh: '忘记一个表头', en: 'Forgets one' },
    gives: {},
  },
};
