import type { DraftTarget, DraftTask, ProgrammeDraft } from '../src/draft.ts';

/** A draft in lines, one fact each, for comparing with what a person wrote down. */
export function linesOf(draft: ProgrammeDraft): string[] {
  return [
    line('title', draft.title, draft.year ?? '-'),
    ...draft.tasks.flatMap((task) => ['', ...taskLines(draft, task)]),
    '',
    ...draft.units.map(({ name, kind, spellings }) => line('unit', name, kind, spellings.join('、'))),
    ...draft.questions.map(({ code, about }) => line('question', code, about)),
    ...draft.figures
      .filter(({ role }) => role === 'nonTarget' || role === 'progress' || role === 'unplaced')
      .map(({ text, role, reason, task }) => line(role, task ?? '-', text, reason ?? '-')),
  ];
}

function taskLines(draft: ProgrammeDraft, task: DraftTask): string[] {
  const keyWork = draft.keyWorks.find(({ id }) => id === task.keyWork)?.title ?? '-';
  const names = (list: 'leadUnits' | 'responsibleUnits'): string =>
    [...new Set(task.parts.flatMap((part) => part[list].map(({ unit }) => unit.replace('unit/', ''))))].join('、');
  return [
    line('task', task.number, task.title, keyWork),
    ...task.parts.flatMap(({ deadlines }) =>
      deadlines.map(({ kind, start, end, strictEnd, every }) =>
        line(
          'deadline',
          kind,
          start ?? '-',
          end ?? '-',
          ...(strictEnd ? [`strictly ${strictEnd}`] : []),
          ...(every ? [every] : []),
        ),
      ),
    ),
    line('lead', names('leadUnits')),
    line('responsible', names('responsibleUnits')),
    ...task.targets.map(targetLine),
    ...task.funding.map(({ metric, fen }) => line('money', metric, `${fen / 100} 元`)),
    ...task.milestones.map(({ due, text, final }) => line('step', due, text, ...(final ? ['final'] : []))),
    ...task.implicit.map(({ text, due }) => line('implicit', text, due ?? '-')),
    ...task.measures.map(({ number, text, due }) => line('measure', number, text.slice(0, 12), due ?? '-')),
    ...task.objects.map(({ text, kind }) => line('object', text, kind)),
  ];
}

function targetLine(target: DraftTarget): string {
  const amount = target.upper === null ? `${target.value}` : `${target.value}-${target.upper}`;
  const flags = [
    target.per === null ? '' : `per ${target.per}${target.perUncertain ? '?' : ''}`,
    target.firmness === 'aim' ? 'aim' : '',
    target.stage ? 'stage' : '',
    target.approximate ? 'about' : '',
    target.partOf === null ? '' : `part of ${target.partOf.split('/').at(-1)}`,
    target.baseline === null ? '' : `from ${target.baseline}`,
    target.progressNow === null ? '' : `now ${target.progressNow.value}${target.progressNow.unit}`,
  ].filter((flag) => flag !== '');
  return line('target', target.metric, `${target.comparator} ${amount} ${target.unit}`, target.due ?? '-', ...flags);
}

function line(...facts: readonly (string | number)[]): string {
  return facts.join(' | ');
}
