import type { Note, Span } from './source.ts';

/**
 * What a column is for, recognised by its heading and by what stands in it, never by its position.
 * The labels are those officials use; synonyms live with the recogniser in `table/columns.ts`.
 */
export type ColumnRole =
  | 'keyWork' // 重点工作
  | 'number' // 序号
  | 'task' // 具体内容, 主要任务, 任务名称
  | 'goal' // 目标任务, 工作目标
  | 'indicator' // 指标, 主要指标 (tables that hold indicators only)
  | 'measures' // 推进措施, 工作措施
  | 'due' // 完成时限
  | 'lead' // 牵头单位, 责任单位 where no other column leads
  | 'responsible' // 责任单位, 配合单位
  | 'leader' // 责任领导: a person, never a unit
  | 'progress' // 进展情况: what has been done, never a target
  | 'remark'; // 备注

/**
 * One row of the table of tasks, with merges already resolved: a cell that is merged over several rows gives the
 * same spans to each of them. Spans of one role are in reading order; their texts, joined by a line break, are the
 * role's text.
 */
export interface Row {
  readonly cells: Readonly<Partial<Record<ColumnRole, readonly Span[]>>>;
}

/** A heading of a column and what it was taken for; null where nothing is known of it (the column is kept, unread). */
export interface Column {
  readonly heading: Span | null;
  readonly role: ColumnRole | null;
}

/** The rows of tasks found in a document. */
export interface Sheet {
  readonly title: Span | null;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  readonly notes: readonly Note[];
}
