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
  | 'measureUnit' // 单位, 计量单位: what the indicator is counted in
  | 'baseline' // 基期值, 2021年现状: where the indicator stood; never a target
  | 'stage' // 2022年目标, 目标值: a figure to reach; such cells are in {@link Row.stages}, with their heading
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
  /** Figures of an indicator by stage, left to right; absent where the table has none. */
  readonly stages?: readonly Stage[];
}

/** What an indicator is to reach by a stage. */
export interface Stage {
  /** 2022年目标, 目标值 …: names the year or the date, if any; null where the column has no heading. */
  readonly heading: Span | null;
  /** 85, ≥85%, 12座 …: the unit may stand here or in the row's `measureUnit`. */
  readonly value: Span;
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
