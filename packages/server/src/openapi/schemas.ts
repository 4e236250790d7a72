import type { Json } from '@yicun/kernel/kind';
import { refusalCodes } from '@yicun/kernel/refusal';

/** A JSON Schema (2020-12, as OpenAPI 3.1 has it). */
export type Schema = Readonly<Record<string, Json>>;

const uuid = { type: 'string', format: 'uuid' } as const;
const text = { type: 'string' } as const;
const whole = { type: 'integer' } as const;
const day = { type: 'string', format: 'date' } as const;
const instant = { type: 'string', format: 'date-time' } as const;

/** What may be null as well. */
function orNull(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'null' }] };
}

/** All of these properties are there. */
function object(properties: Readonly<Record<string, Schema>>, title?: string, description?: string): Schema {
  return {
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    ...{ type: 'object', properties, required: Object.keys(properties) },
  };
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const listOf = (items: Schema): Schema => ({ type: 'array', items });

/** The shapes of wire.ts, wireFigures.ts and wireSheets.ts that programs meet, whatever the district declares. */
export const schemas = {
  any: { title: '任意内容', description: 'Any JSON value.' },
  id: { ...uuid, title: '编号', description: 'UUID.' },
  text: { ...text, title: '文字', description: 'Text.' },
  count: { type: 'integer', minimum: 0, title: '数目', description: 'A count.' },
  page: {
    ...orNull(text),
    title: '下一页',
    description: 'Give it back as `after` for the next page; null on the last.',
  },
  position: {
    ...orNull(whole),
    title: '下一页',
    description: 'Give it back as `after` for the next page; null on the last.',
  },
  problem: object(
    { code: { type: 'string', enum: refusalCodes }, details: { type: 'object' }, zh: text, en: text },
    '拒绝的原因',
    'Why something was refused: a code that stays the same for good, and the sentence in both languages.',
  ),
  filter: {
    title: '筛选条件',
    description:
      'Conditions over the fields of a register, and over id, unit, scope, seq, stage, title and day. A comparison with an absent value is false. Depth up to 12, up to 200 conditions.',
    oneOf: [
      object({ all: listOf(ref('filter')) }),
      object({ any: listOf(ref('filter')) }),
      object({ not: ref('filter') }),
      {
        type: 'object',
        properties: {
          field: text,
          op: {
            type: 'string',
            enum: ['eq', 'in', 'lt', 'lte', 'gt', 'gte', 'has', 'contains', 'under', 'present'],
            description:
              '`has`: a list holds the value. `contains`: a text holds it. `under`: a scope lies in a subtree. `present`: takes no value.',
          },
          value: {},
        },
        required: ['field', 'op'],
      },
    ],
  },
  change: {
    title: '变更',
    description:
      'Sets fields of one record, and may move it to another stage. `set` holds values as in the schema of its register; null empties a field, fields that only grow (notes, files) take the items to add. A new record needs `unit` and has base 0.',
    type: 'object',
    properties: {
      id: { ...uuid, description: 'Chosen by the sender (UUID version 7); the same id again gets the same verdict.' },
      device: { type: 'string', minLength: 1, maxLength: 64, description: 'Name of the sender, always the same.' },
      record: { ...uuid, description: 'Chosen by the sender for a new record (UUID version 7).' },
      register: text,
      unit: uuid,
      base: { type: 'integer', minimum: 0, description: '`seq` of the record as it was seen; 0 for a new one.' },
      at: {
        type: 'string',
        pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z[0-9a-f]{4}$',
        description: 'When it was edited: UTC, and a counter of four hexadecimal digits (0000).',
      },
      set: { type: 'object' },
      stage: text,
      gone: { type: 'boolean', description: 'Removes the record (true) or brings it back (false).' },
    },
    required: ['id', 'device', 'record', 'register', 'base', 'at', 'set'],
  },
  verdict: {
    title: '结果',
    description: 'What became of one change. `stale`: the record moved since `base`; read it again, then decide.',
    oneOf: [
      object({ is: { const: 'accepted' }, seq: whole, contested: listOf(ref('any')) }),
      object({ is: { const: 'refused' }, why: ref('problem') }),
      object({ is: { const: 'stale' }, seq: whole, fields: listOf(text) }),
    ],
  },
  row: {
    title: '记录的共有部分',
    description: 'What records of all registers share.',
    type: 'object',
    properties: {
      ...{ id: uuid, register: text, unit: uuid, scope: text, seq: whole, stage: orNull(text), title: orNull(text) },
      day: orNull(day),
      data: { type: 'object' },
      masked: { ...listOf(text), description: 'Fields of which `data` holds only a mask.' },
      changedAt: instant,
    },
    required: ['id', 'register', 'unit', 'scope', 'seq', 'stage', 'title', 'day', 'data'],
  },
  happening: object(
    {
      ...{ seq: whole, at: instant, editedAt: text, actor: object({ id: uuid, display: text }), via: text },
      changed: { type: 'object', description: 'Field → before and after; @stage, @unit and @gone for what is none.' },
      contested: listOf(ref('any')),
    },
    '历史',
    'One accepted change.',
  ),
  township: object({ unit: uuid, total: whole, stages: { type: 'object' } }, '乡镇的条数', 'Records in a township.'),
  link: object(
    { register: text, field: text, count: whole, rows: listOf(ref('any')) },
    '指向它的记录',
    'Records of one register that point to it through one field: how many, and the latest.',
  ),
  figure: object(
    {
      ...{ indicator: text, version: whole, since: orNull(instant), recounting: { type: 'boolean' } },
      ...{ n: { type: 'number' }, total: { type: 'number' }, whole: { type: 'boolean' }, records: whole },
      used: { type: 'boolean' },
      ...{ upTo: orNull(text), townships: listOf(ref('any')), frozen: listOf(ref('any')), trend: listOf(ref('any')) },
    },
    '指标值',
    'Numerator `n` and denominator `total`; a share without a denominator has no value.',
  ),
  cell: object(
    { indicator: text, unit: uuid, n: { type: 'number' }, total: { type: 'number' } },
    '单位的指标值',
    'A figure of one unit.',
  ),
  uncounted: object(
    { total: orNull(whole), rows: listOf(ref('any')) },
    '未计入的记录',
    'Total null: nothing points from the one register to the other.',
  ),
  wanting: object(
    { unit: uuid, records: whole, lacking: whole, fields: whole },
    '待补情况',
    'Records of a unit, how many of them lack a value that is asked for, and how many values are lacking.',
  ),
  'file.kept': object(
    { id: { type: 'string', pattern: '^[0-9a-f]{64}$' }, name: text, size: whole, type: text },
    '已上传的附件',
    'A file that was taken in; its id is its SHA-256.',
  ),
  job: object(
    {
      ...{ id: uuid, kind: text, done: whole, total: orNull(whole), created: instant, finished: orNull(instant) },
      state: { type: 'string', enum: ['waiting', 'running', 'done', 'failed', 'cancelled'] },
      problem: orNull(ref('problem')),
      ...{ register: orNull(text), import: orNull(uuid), file: ref('any') },
    },
    '任务',
    'A piece of long work.',
  ),
  import: object(
    {
      ...{ id: uuid, register: text, name: text, job: orNull(uuid), columns: ref('any'), counts: ref('any') },
      state: {
        type: 'string',
        enum: ['reading', 'mapping', 'ready', 'unreadable', 'writing', 'stopped', 'written', 'undoing', 'undone'],
      },
      ...{ onlyGood: { type: 'boolean' }, result: ref('any'), problem: orNull(ref('problem')), created: instant },
    },
    '导入的表格',
    'A spreadsheet that was brought.',
  ),
  unit: object(
    {
      ...{ id: uuid, parent: orNull(uuid), path: text, name: text, kind: text, code: orNull(text), validFrom: day },
      ...{ validTo: orNull(day), aliases: listOf(text), members: listOf(uuid) },
    },
    '单位',
    'A unit; its path holds those of all units under it.',
  ),
} as const satisfies Readonly<Record<string, Schema>>;

/** `record`: a record of whichever register (document.ts). */
export type SchemaName = keyof typeof schemas | 'record';
