import type { DraftTask, ProgrammeDraft, Question } from '../draft.ts';
import type { Asking } from './asking.ts';
import { aboutDeadlines, withoutDeadlines } from './questionsOfDeadlines.ts';
import { aboutTargets } from './questionsOfTargets.ts';

/** Everything the document leaves open, in the order of its tasks; what concerns the whole of it comes last. */
export function questionsOf(asking: Asking): Question[] {
  const { draft, read } = asking;
  const perTask = draft.tasks.flatMap((task, index) => {
    const own = read[index];
    if (!own) return [];
    return [...aboutKeyWork(task, draft), ...aboutTargets(task, own, asking), ...aboutDeadlines(task)];
  });
  return numbered([...perTask, ...withoutDeadlines(draft.tasks), ...aboutUnits(asking), ...aboutFigures(draft)]);
}

/** Ids are `question/<code>/<what it is about>`, with a count where one thing raises the same question twice. */
function numbered(questions: readonly Question[]): Question[] {
  const seen = new Map<string, number>();
  return questions.map((question) => {
    const id = `question/${question.code}/${question.about}`;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { ...question, id: count === 1 ? id : `${id}/${count}` };
  });
}

function aboutKeyWork(task: DraftTask, draft: ProgrammeDraft): Question[] {
  if (task.keyWorkChoices.length === 0) return [];
  const named = (id: string | null): string => draft.keyWorks.find((keyWork) => keyWork.id === id)?.title ?? '';
  return [
    {
      id: '',
      code: 'keyWork.missing',
      about: task.id,
      spans: task.spans,
      details: { number: task.number, title: task.title, inForce: named(task.keyWork) },
      answers: task.keyWorkChoices.map((id) => ({
        label: id === null ? 'noKeyWork' : 'useKeyWork',
        details: id === null ? {} : { keyWork: named(id) },
        effect: [{ set: task.id, field: 'keyWork', value: id }],
      })),
    },
  ];
}

/** 住建局 and 区住房城乡建设和交通局: taken for one unit; the other answer parts them again. */
function aboutUnits({ draft, units }: Asking): Question[] {
  return units.names.flatMap((name) =>
    name.doubtful.map((spelling) => {
      const id = `unit/${name.name}`;
      const mentions = draft.tasks.flatMap(({ parts }) =>
        parts.flatMap((part) => [...part.leadUnits, ...part.responsibleUnits].filter(({ text }) => text === spelling)),
      );
      return {
        id: '',
        code: 'unit.sameAs' as const,
        about: id,
        spans: mentions.map(({ span }) => span),
        details: { spelling, name: name.name },
        answers: [
          { label: 'merge', details: { name: name.name }, effect: [] },
          { label: 'keepApart', details: { spelling }, effect: [{ set: id, field: 'apart', value: spelling }] },
        ],
      };
    }),
  );
}

/** A figure of a task that no rule could place: shown, never dropped. */
function aboutFigures(draft: ProgrammeDraft): Question[] {
  return draft.figures
    .filter(({ role, task }) => role === 'unplaced' && task !== null)
    .map((figure) => ({
      id: '',
      code: 'figure.unplaced',
      about: `task/${figure.task}`,
      spans: [figure.span],
      details: { figure: figure.text, number: figure.task ?? '' },
      answers: [
        {
          label: 'isTarget',
          details: { figure: figure.text },
          effect: [
            {
              add: 'target',
              task: `task/${figure.task}`,
              value: {
                text: figure.text,
                spans: [figure.span],
                value: Number.parseFloat(figure.text.replaceAll(',', '')) || 0,
              },
            },
          ],
        },
        { label: 'noTarget', details: { figure: figure.text }, effect: [] },
      ],
    }));
}
