import type { DraftKeyWork } from '../draft.ts';
import { normalise } from '../language/text.ts';
import { type Source, textOf } from '../source.ts';
import { spansOf, type TaskRows } from './tasks.ts';

/** Words that head any key work and tell nothing of its subject. */
const COMMON =
  /全面|扎实|加快|有序|持续|深入|积极|大力|统筹|切实|着力|进一步|健全|建立|完善|推进|提升|整治|加强|抓好|开展|实施|充分|发挥|提高|治理|水平|工作|建设|农村|乡村|村庄|生活|质量|行动|工程|任务|机制|体系|作用|编制|创建|新时代|改善|人居环境|[“”\s]/g;

/**
 * Tasks that stand under a heading whose subject none of their words take up, while the tasks before them do: a run of
 * two or more at the end of a key work is likely to belong to the next one (a merged cell drawn too long). Gives the
 * acceptable answers by task number, the next key work first; tasks without any heading get all, the nearest first.
 */
export function keyWorkChoices(
  source: Source,
  tasks: readonly TaskRows[],
  keyWorks: readonly DraftKeyWork[],
): ReadonlyMap<string, readonly (string | null)[]> {
  const choices = new Map<string, readonly (string | null)[]>();
  if (keyWorks.length === 0) return choices;
  for (const [index, keyWork] of keyWorks.entries()) {
    const next = keyWorks[index + 1];
    const subjects = subjectsOf(keyWork.title);
    const own = tasks.filter((task) => task.keyWork === keyWork.id);
    if (!next || subjects.length === 0) continue;
    const last = own.findLastIndex((task) => takesUp(source, task, subjects));
    const strays = own.slice(last + 1);
    if (last < 0 || strays.length < 2) continue;
    for (const task of strays) choices.set(task.number, [next.id, keyWork.id, null]);
  }
  tasks.forEach((task, index) => {
    if (task.keyWork !== null) return;
    const before = tasks.slice(0, index).findLast(({ keyWork }) => keyWork !== null)?.keyWork ?? null;
    const after = tasks.slice(index).find(({ keyWork }) => keyWork !== null)?.keyWork ?? null;
    choices.set(task.number, [...new Set([after, before].filter((id) => id !== null)), null]);
  });
  return choices;
}

/** What a heading is about: the words left when the common ones are gone, cut into pairs (垃圾; 厕所, 所革, 革命). */
function subjectsOf(title: string): string[] {
  return title
    .split(COMMON)
    .filter((word) => word.length >= 2)
    .flatMap((word) => Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2)));
}

function takesUp(source: Source, task: TaskRows, subjects: readonly string[]): boolean {
  const text = task.rows
    .flatMap(({ row }) => (['task', 'goal', 'measures', 'indicator'] as const).flatMap((role) => spansOf(row, role)))
    .map((span) => normalise(textOf(source, span)))
    .join('\n');
  return subjects.some((subject) => text.includes(subject));
}
