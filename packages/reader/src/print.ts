/** A draft as a table for a terminal. Chinese characters are two cells wide there, and columns are cut by width. */
import type { DraftPart, DraftTarget, DraftTask, ProgrammeDraft, Question } from './draft.ts';

const WIDTHS = [4, 34, 46, 12, 24] as const;
const HEADINGS = ['No.', '任务 task', '指标 target', '时限 due', '牵头 lead'] as const;
const RULE = '─'.repeat(WIDTHS.reduce((sum, width) => sum + width + 2, 0));

/** The draft in lines: its tasks with targets, milestones, deadlines and units, then what it leaves open. */
export function printDraft(draft: ProgrammeDraft): string {
  const lines = [
    draft.title,
    summary(draft),
    '',
    cells(HEADINGS),
    RULE,
    ...draft.tasks.flatMap((task, index) => taskLines(draft, task, draft.tasks[index - 1]?.keyWork ?? null)),
    RULE,
    ...(draft.questions.length === 0
      ? []
      : ['', `未决 open questions (${draft.questions.length})`, ...draft.questions.map(questionLine)]),
  ];
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function summary(draft: ProgrammeDraft): string {
  const count = (of: (task: DraftTask) => readonly unknown[]): number =>
    draft.tasks.reduce((sum, task) => sum + of(task).length, 0);
  // A figure stated twice stands in two places of the text; money stands in one, though it is no target.
  const places = count(({ targets, funding }) => [...targets.flatMap(({ spans }) => spans), ...funding]);
  const unplaced = draft.figures.filter(({ role }) => role === 'unplaced').length;
  return [
    `${draft.keyWorks.length} 项重点工作 key works`,
    `${draft.tasks.length} 项任务 tasks`,
    `${count(({ targets }) => targets)} 个指标 targets (${places} 处 places)`,
    `${count(({ milestones }) => milestones)} 个节点 milestones`,
    `${count(({ measures }) => measures)} 条措施 measures`,
    `${draft.units.length} 个单位 units`,
    `${draft.figures.length} 处数字 figures (${unplaced} 未归类 unplaced)`,
  ].join(' · ');
}

function taskLines(draft: ProgrammeDraft, task: DraftTask, before: string | null): string[] {
  const keyWork = draft.keyWorks.find(({ id }) => id === task.keyWork);
  const heading = keyWork && keyWork.id !== before ? ['', `（${keyWork.number}）${keyWork.title}`] : [];
  const nameOf = (unit: string): string => draft.units.find(({ id }) => id === unit)?.name ?? unit;
  const names = (parts: readonly DraftPart[], list: 'leadUnits' | 'responsibleUnits'): string[] => [
    ...new Set(parts.flatMap((part) => part[list].map(({ unit }) => nameOf(unit)))),
  ];
  const columns = [
    [task.number],
    wrap(task.title, WIDTHS[1]),
    figures(task).flatMap((line) => wrap(line, WIDTHS[2])),
    task.parts.flatMap(({ deadlines }) => deadlines.map(dueOf)).flatMap((due) => wrap(due, WIDTHS[3])),
    names(task.parts, 'leadUnits').flatMap((name) => wrap(name, WIDTHS[4])),
  ];
  const height = Math.max(...columns.map((column) => column.length));
  const helpers = names(task.parts, 'responsibleUnits');
  return [
    ...heading,
    ...Array.from({ length: height }, (_, line) => cells(columns.map((column) => column[line] ?? ''))),
    ...(helpers.length > 0 ? [`      配合 with: ${helpers.join('、')}`] : []),
  ];
}

function figures(task: DraftTask): string[] {
  const lines = [
    ...task.targets.map(targetLine),
    ...task.funding.map(({ metric, value, unit }) => `¥ ${metric} ${value}${unit}`),
    ...task.milestones
      .filter(({ text }) => !task.targets.some((target) => target.text === text))
      .map(({ text, due }) => `◷ ${due} ${text}`),
  ];
  return lines.length > 0 ? lines : [`— ${task.measures.length} 条措施 measures`];
}

function targetLine(target: DraftTarget): string {
  const sign = { '>=': '≥', '=': '=', '<=': '≤' }[target.comparator];
  const value = target.upper === null ? String(target.value) : `${target.value}–${target.upper}`;
  const per = target.per === null ? '' : `/${target.per}${target.perUncertain ? '?' : ''}`;
  const aim = target.firmness === 'aim' ? '（力争）' : '';
  return `${target.metric} ${sign} ${value}${target.unit}${per}${aim}${target.due ? ` @${target.due}` : ''}`;
}

function dueOf({ kind, start, end, text }: DraftPart['deadlines'][number]): string {
  if (kind === 'ongoing') return '长期';
  if (kind === 'range') return `${start ?? ''}–${end ?? ''}`;
  return end ?? text;
}

function questionLine({ code, about, details }: Question): string {
  const words = Object.values(details)
    .map(String)
    .filter((word) => word !== '')
    .join(' | ');
  return `  ? ${code} ${about}: ${words}`;
}

function cells(columns: readonly string[]): string {
  return columns.map((text, i) => text + ' '.repeat(Math.max(0, (WIDTHS[i] ?? 0) - widthOf(text)) + 2)).join('');
}

/** Cells a text takes: two for Chinese characters, full-width signs and the like, one for the rest. */
export function widthOf(text: string): number {
  let width = 0;
  for (const char of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6“”]/.test(
        char,
      )
        ? 2
        : 1;
  return width;
}

/** Lines no wider than `width`. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const char of text.replace(/\s+/g, ' ')) {
    if (widthOf(line + char) > width) {
      lines.push(line);
      line = '';
    }
    line += char;
  }
  return line === '' ? lines : [...lines, line];
}
