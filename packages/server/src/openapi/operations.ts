import type { Words } from '@yicun/kernel/words';
import type { Operation } from './operation.ts';
import { travelling } from './travelling.ts';

/**
 * The routes that are open to programs, and thereby all that a key can be used for and all that is documented: there is
 * no other list. Accounts, grants, keys, drafts, what is set up, and opening what is masked are not among them.
 */
export const operations: Readonly<Record<string, Operation>> = {
  'GET /api/records/:register': {
    tag: 'records',
    words: {
      zh: '一本台账的列表：可筛选、搜索、排序、翻页，总数准确',
      en: 'The list of a register: filtered, searched, sorted, in pages, with an exact total',
    },
    gives: { rows: ['record'], names: { each: 'text' }, total: 'count', next: 'page' },
  },
  'GET /api/records/:register/stages': {
    tag: 'records',
    words: { zh: '各环节的条数', en: 'How many records stand at each stage' },
    gives: { stages: { each: 'count' } },
  },
  'GET /api/records/:register/townships': {
    tag: 'records',
    words: { zh: '各乡镇、各环节的条数', en: 'How many records lie in each township, by stage' },
    gives: { townships: ['township'] },
  },
  'GET /api/records/:register/:id': {
    tag: 'records',
    words: { zh: '一条记录和它的历史', en: 'One record with its history' },
    gives: { record: 'record', names: { each: 'text' }, history: ['happening'] },
  },
  'GET /api/records/:register/:id/links': {
    tag: 'records',
    words: { zh: '指向这条记录的其他记录', en: 'Records that point to this one' },
    gives: { links: ['link'] },
  },
  'GET /api/registers/counts': {
    tag: 'records',
    words: { zh: '各台账的条数', en: 'How many records each register holds' },
    gives: { counts: 'any' },
  },
  'POST /api/changes': {
    tag: 'records',
    words: {
      zh: '新增、修改、推进、删除记录：每条变更各有结果，同一条重复提交结果不变',
      en: 'Makes, edits, moves on or removes records: each change has its own verdict; sent again, it gets the same one',
    },
    gives: { verdicts: ['verdict'] },
  },
  'GET /api/figures': {
    tag: 'figures',
    words: {
      zh: '指标的值：分子、分母、口径版本，可带月度变化',
      en: 'Figures with numerator, denominator and version, and month by month when asked',
    },
    gives: { figures: ['figure'] },
  },
  'GET /api/figures/cells': {
    tag: 'figures',
    words: { zh: '指标按单位分列', en: 'Figures unit by unit' },
    gives: { cells: ['cell'] },
  },
  'GET /api/figures/uncounted': {
    tag: 'figures',
    words: { zh: '在分母里、还没有计入分子的记录', en: 'Records of the denominator that the numerator does not count' },
    gives: 'uncounted',
  },
  'GET /api/figures/wanting': {
    tag: 'figures',
    words: {
      zh: '指标所用记录的待补情况，按单位',
      en: 'What is still to be filled in of the records counted, unit by unit',
    },
    gives: { units: ['wanting'] },
  },
  'POST /api/figures/freeze': {
    tag: 'figures',
    words: {
      zh: '冻结分母：今天的，或过去某天的；再次冻结须写理由',
      en: 'Freezes a denominator, of today or of a past day; a later one needs a reason',
    },
    gives: { round: 'count' },
  },
  'POST /api/files': {
    tag: 'files',
    words: {
      zh: '上传附件，得到编号，再写进记录的附件字段',
      en: 'Takes a file in and gives the id to write into a field of files',
    },
    takes: 'file',
    gives: 'file.kept',
  },
  'GET /api/files/:id': {
    tag: 'files',
    words: { zh: '下载附件：须能看到引用它的记录', en: 'A file, through a record in reach that refers to it' },
    gives: 'file',
  },
  'GET /api/registers/:name/template': {
    tag: 'sheets',
    words: { zh: '导入模板（xlsx）', en: 'Template to fill in (xlsx)' },
    gives: 'file',
  },
  'POST /api/registers/:name/exports': {
    tag: 'sheets',
    words: { zh: '开始导出一个列表', en: 'Begins the export of a list' },
    gives: { job: 'id' },
  },
  'GET /api/registers/:name/imports': {
    tag: 'sheets',
    words: { zh: '自己带来的表格', en: 'Spreadsheets one has brought' },
    gives: { imports: ['import'] },
  },
  'POST /api/registers/:name/imports': {
    tag: 'sheets',
    words: {
      zh: '带来一份表格：先试读，什么也不写入',
      en: 'Brings a spreadsheet: it is read and judged, and nothing is written yet',
    },
    takes: 'file',
    gives: { import: 'id', job: 'id' },
  },
  'GET /api/imports/:id': {
    tag: 'sheets',
    words: { zh: '表格的检查结果', en: 'What came of reading it' },
    gives: { import: 'import' },
  },
  'GET /api/imports/:id/rows': {
    tag: 'sheets',
    words: { zh: '有错的行，或与后来修改冲突的行', en: 'Rows that are wrong, or stand beside later changes' },
    gives: { rows: ['any'], next: 'position' },
  },
  'POST /api/imports/:id/choice': {
    tag: 'sheets',
    words: { zh: '冲突的行以谁为准', en: 'Which side holds in rows that stand beside later changes' },
    gives: {},
  },
  'POST /api/imports/:id/write': {
    tag: 'sheets',
    words: { zh: '写入', en: 'Writes it' },
    gives: { job: 'id' },
  },
  'POST /api/imports/:id/resume': {
    tag: 'sheets',
    words: { zh: '继续已停下的写入', en: 'Goes on with what was stopped' },
    gives: { job: 'id' },
  },
  'POST /api/imports/:id/undo': {
    tag: 'sheets',
    words: { zh: '撤回写入', en: 'Takes back what was written' },
    gives: { job: 'id' },
  },
  'POST /api/imports/:id/mend': {
    tag: 'sheets',
    words: { zh: '把有错的行做成一份文件', en: 'Makes a file of the wrong rows' },
    gives: { job: 'id' },
  },
  'DELETE /api/imports/:id': {
    tag: 'sheets',
    words: { zh: '丢弃表格', en: 'Drops it' },
    gives: {},
  },
  ...travelling,
  'GET /api/jobs': {
    tag: 'sheets',
    words: { zh: '自己的后台任务', en: 'Long work one has asked for' },
    gives: { jobs: ['job'] },
  },
  'GET /api/jobs/:id': {
    tag: 'sheets',
    words: { zh: '任务的进度', en: 'How far it has come' },
    gives: { job: 'job' },
  },
  'POST /api/jobs/:id/cancel': {
    tag: 'sheets',
    words: { zh: '停止任务', en: 'Stops it' },
    gives: {},
  },
  'GET /api/jobs/:id/file': {
    tag: 'sheets',
    words: { zh: '任务做出的文件，保留一天', en: 'The file it made; kept for a day' },
    gives: 'file',
  },
  'GET /api/house': {
    tag: 'house',
    words: {
      zh: '本区县的全部定义：台账、字段、环节、指标、设置、角色',
      en: 'All declarations of the district: registers, fields, stages, indicators, settings, roles',
    },
    gives: 'any',
  },
  'GET /api/units': {
    tag: 'house',
    words: { zh: '单位及其编号', en: 'Units and their ids' },
    gives: { units: ['unit'] },
  },
  'GET /api/openapi.json': {
    tag: 'house',
    words: { zh: '这份说明：只含能看到的台账', en: 'This description, with the registers in reach' },
    gives: 'any',
  },
};

/** What the parameters in addresses and queries mean; the schemas of the routes say what they may hold. */
export const parameters: Readonly<Record<string, Words>> = {
  register: { zh: '台账', en: 'Register' },
  name: { zh: '名称', en: 'Name' },
  names: { zh: '指标名称，用逗号分开', en: 'Names of indicators, separated by commas' },
  id: { zh: '编号', en: 'Id' },
  record: { zh: '引用附件的记录', en: 'The record that refers to the file' },
  filter: { zh: '筛选条件，Filter 的 JSON 文本', en: 'A Filter, as JSON text' },
  search: { zh: '搜索文字', en: 'Words to search for' },
  sort: { zh: '排序字段；前面加减号为倒序', en: 'Field to sort by; descending with a minus before it' },
  after: { zh: '上一页给出的 next', en: 'What the page before gave as next' },
  limit: { zh: '每页条数', en: 'Records on a page' },
  with: {
    zh: '另要名称的字段，用逗号分开',
    en: 'Fields whose targets are named along with the rows, separated by commas',
  },
  unit: { zh: '单位编号', en: 'Id of a unit' },
  on: { zh: '哪一天（2022-05-31）', en: 'As of a day (2022-05-31)' },
  trend: { zh: '同时给出各月', en: 'Month by month as well' },
  fate: { zh: 'wrong 有错，stale 有冲突', en: 'wrong, or stale: changed elsewhere since' },
  code: { zh: '原因代码', en: 'Code of the reason' },
  column: { zh: '列', en: 'Column' },
  print: { zh: '表头的指纹', en: 'Hash of a heading' },
};
