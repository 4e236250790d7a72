import type { Addable, DraftPart, DraftTask } from '@yicun/reader/draft';
import { type ReactNode, use } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { ChoiceContext, useAdding, useIsChosen } from './choice.ts';
import { deadlineText, objectLabel } from './labels.ts';
import { mentionId } from './marks.ts';
import { Removed } from './Removed.tsx';
import { Row } from './Row.tsx';
import { useReviewing } from './reviewing.ts';
import { MilestoneWords, TargetWords } from './rowWords.tsx';
import { AddForm } from './ThingForm.tsx';

/** A task and all that was read of it, in the order of the things of `things.ts`. */
export function TaskCard({ task, questions }: { task: DraftTask; questions: number }): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const adding = useAdding(task.id);
  const { draft } = useReviewing();
  const keyWork = draft.keyWorks.find(({ id }) => id === task.keyWork);
  return (
    <article className="task-card" aria-label={`${task.number} ${task.title}`}>
      <Row thing={{ sort: 'task', it: task, task }}>
        <h3 className="task-title">
          <span className="task-number">{task.number}</span> {task.title}
        </h3>
        {(keyWork === undefined || task.keyWorkChoices.length > 0) && (
          <span className="chip">{keyWork === undefined ? words.noKeyWork : `${keyWork.number} ${keyWork.title}`}</span>
        )}
        {questions > 0 && <span className="row-mark row-asked">{words.questionsOf(questions)}</span>}
      </Row>
      {task.parts.map((part) => (
        <Part key={part.id} part={part} task={task} />
      ))}
      {task.targets.length === 0 && task.implicit.length === 0 && <p className="task-none">{words.noFigures}</p>}
      <Section sort="target" task={task} count={task.targets.length}>
        {task.targets.map((it) => (
          <Row key={it.id} thing={{ sort: 'target', it, task }}>
            <TargetWords target={it} />
          </Row>
        ))}
      </Section>
      <Section sort="implicit" task={task} count={task.implicit.length}>
        {task.implicit.map((it) => (
          <Row key={it.id} thing={{ sort: 'implicit', it, task }}>
            <MilestoneWords text={it.text} due={it.due} />
          </Row>
        ))}
      </Section>
      <Section sort="milestone" task={task} count={task.milestones.length}>
        {task.milestones.map((it) => (
          <Row key={it.id} thing={{ sort: 'milestone', it, task }}>
            <MilestoneWords text={it.text} due={it.due} {...(it.final ? { mark: words.final } : {})} />
          </Row>
        ))}
      </Section>
      <Section sort="measure" task={task} count={task.measures.length}>
        {task.measures.map((it) => (
          <Row key={it.id} thing={{ sort: 'measure', it, task }}>
            <MilestoneWords text={it.text} due={it.due} number={it.number} />
          </Row>
        ))}
      </Section>
      <Section sort="funding" task={task} count={task.funding.length}>
        {task.funding.map((it) => (
          <Row key={it.id} thing={{ sort: 'funding', it, task }}>
            <MilestoneWords text={`${it.metric} ${it.value}${it.unit}`} due={null} />
          </Row>
        ))}
      </Section>
      <Section sort="object" task={task} count={task.objects.length}>
        <div className="object-list">
          {task.objects.map((it) => (
            <Row key={it.id} thing={{ sort: 'object', it, task }}>
              <span className="object-kind">{objectLabel(labels, it.kind)}</span> {it.text}
            </Row>
          ))}
        </div>
      </Section>
      {adding === null ? <AddButtons task={task} /> : <AddForm key={adding.sort} adding={adding} />}
    </article>
  );
}

/** The things of one sort, and those that the review has removed. */
function Section(it: {
  sort: keyof (typeof reading)['zh']['groups'];
  task: DraftTask;
  count: number;
  children: ReactNode;
}): ReactNode {
  const { sort, task, count, children } = it;
  const labels = useWords(reading);
  const { removed } = useReviewing();
  const gone = removed.filter((one) => one.sort === sort && one.task?.id === task.id);
  if (count + gone.length === 0) return null;
  return (
    <section className={`task-section section-${sort}`}>
      <h4>
        {labels.groups[sort]} <span className="quiet">{count}</span>
      </h4>
      {children}
      <Removed things={gone} />
    </section>
  );
}

/** A row of the table: who leads, who is responsible, by when. */
function Part({ part, task }: { part: DraftPart; task: DraftTask }): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const { draft } = useReviewing();
  const name = (unit: string) => draft.units.find(({ id }) => id === unit)?.name ?? '—';
  const units = (role: 'leadUnits' | 'responsibleUnits') =>
    part[role].length === 0
      ? '—'
      : part[role].map(({ unit }, index) => (
          <Mention key={unit} id={mentionId(part.id, role, index)} text={name(unit)} />
        ));
  return (
    <Row thing={{ sort: 'part', it: part, task }}>
      {task.parts.length > 1 && <span className="part-number">{words.part(part.row)}</span>}
      <dl className="part">
        <div>
          <dt>{words.fields.leadUnits}</dt>
          <dd>{units('leadUnits')}</dd>
        </div>
        <div>
          <dt>{words.fields.responsibleUnits}</dt>
          <dd>{units('responsibleUnits')}</dd>
        </div>
        <div>
          <dt>{words.fields.deadlines}</dt>
          <dd>
            {part.deadlines.length === 0
              ? '—'
              : part.deadlines.map((deadline, index) => (
                  <Mention
                    // biome-ignore lint/suspicious/noArrayIndexKey: deadlines have no id and are not sorted.
                    key={index}
                    id={mentionId(part.id, 'deadlines', index)}
                    text={deadlineText(labels, deadline)}
                  />
                ))}
          </dd>
        </div>
      </dl>
    </Row>
  );
}

function Mention({ id, text }: { id: string; text: string }): ReactNode {
  const state = useIsChosen(id);
  return (
    <span className="mention" data-thing={id} data-chosen={state ?? undefined}>
      {text}
    </span>
  );
}

const addable = ['target', 'milestone', 'measure', 'object', 'funding'] as const satisfies readonly Addable[];

function AddButtons({ task }: { task: DraftTask }): ReactNode {
  const words = useWords(reviewWords);
  const labels = useWords(reading);
  const choice = use(ChoiceContext);
  if (useReviewing().locked) return null;
  return (
    <p className="add-buttons">
      {words.add}
      {addable.map((sort) => (
        <button key={sort} type="button" onClick={() => choice.add({ task: task.id, sort, values: { row: 1 } })}>
          {labels.sorts[sort]}
        </button>
      ))}
    </p>
  );
}
