import type { Addable, DraftDeadline } from '@yicun/reader/draft';
import type { Span } from '@yicun/reader/source';
import { Button, Form } from 'antd';
import { type KeyboardEvent, type ReactNode, use, useEffect, useRef } from 'react';
import { common } from '../../../words/common.ts';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review as reviewWords } from '../../../words/review.ts';
import { type Adding, ChoiceContext } from './choice.ts';
import { additionOf, editsOf, type Values } from './edits.ts';
import { FieldInput } from './FieldInput.tsx';
import { type Field, fieldsOf, isDue } from './fields.ts';
import { isDeadline } from './guards.ts';
import { corrected } from './review.ts';
import { useReviewing } from './reviewing.ts';
import type { Sort, Thing } from './things.ts';

/** Corrects a drafted thing where it stands. */
export function ThingForm({ thing }: { thing: Thing }): ReactNode {
  const choice = use(ChoiceContext);
  const { edit } = useReviewing();
  const { id } = thing.it;
  const close = () => choice.choose(id, 'draft');
  const save = (values: Values) => {
    edit((now) => {
      const edits = editsOf(thing, values);
      return edits.length === 0 ? now : corrected(now, ...edits);
    });
    close();
  };
  return <Fields sort={thing.sort} values={{ ...thing.it }} near={nearOf(thing)} onSave={save} onClose={close} />;
}

/** Adds a thing to a task, mostly made of words that were selected in the source. */
export function AddForm({ adding: { task, sort, values } }: { adding: Adding }): ReactNode {
  const choice = use(ChoiceContext);
  const { edit, draft } = useReviewing();
  const words = useWords(reviewWords);
  const name = useWords(reading).sorts[sort];
  const near = draft.tasks.find(({ id }) => id === task)?.spans[0] ?? nowhere;
  const save = (typed: Values) => {
    edit((now) => corrected(now, additionOf(sort, task, { ...values, ...typed })));
    choice.choose(null, 'draft');
  };
  return (
    <div className="row row-editing row-adding">
      <p className="form-title">{words.adding(name)}</p>
      {typeof values.text === 'string' && <q className="form-quote">{values.text}</q>}
      <Fields sort={sort} values={values} near={near} onSave={save} onClose={() => choice.choose(null, 'draft')} />
    </div>
  );
}

const nowhere: Span = { block: 0, start: 0, end: 0 };

/** Where a unit that is added by hand is said to stand: where the thing it is added to stands. */
function nearOf({ it, task }: Thing): Span {
  if ('span' in it) return it.span;
  return ('spans' in it ? it.spans[0] : undefined) ?? task?.spans[0] ?? nowhere;
}

function Fields(it: {
  sort: Sort | Addable;
  values: Values;
  near: Span;
  onSave: (values: Values) => void;
  onClose: () => void;
}): ReactNode {
  const { sort, values, near, onSave, onClose } = it;
  const names = useWords(reviewWords).fields;
  const verbs = useWords(common);
  const rules = useRules();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const first = box.current?.querySelector<HTMLElement>('input, textarea');
    first?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
    event.stopPropagation();
  };
  const fields = fieldsOf[sort];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is a short cut for the button that says so.
    <div ref={box} onKeyDown={leave}>
      <Form<Record<string, unknown>>
        layout="vertical"
        size="small"
        className={`thing-form thing-form-${sort}`}
        initialValues={Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? null]))}
        onFinish={(typed) =>
          onSave(Object.fromEntries(fields.map((field) => [field.name, heldAs(field, typed[field.name])])))
        }
        requiredMark={false}
      >
        {fields.map((field) => (
          <Form.Item
            key={field.name}
            name={field.name}
            {...(field.input === 'yesNo' ? {} : { label: names[field.name] })}
            rules={rules(field)}
            className={`field-${field.input}`}
            valuePropName={field.input === 'yesNo' ? 'checked' : 'value'}
          >
            <FieldInput input={field.input} text={names[field.name]} near={near} />
          </Form.Item>
        ))}
        <div className="form-buttons">
          <Button type="primary" htmlType="submit">
            {verbs.save}
          </Button>
          <Button onClick={onClose}>{verbs.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}

function useRules() {
  const words = useWords(reviewWords);
  const isWrong = (input: Field['input'], typed: unknown): boolean => {
    if (input === 'due') return typeof typed === 'string' && typed.trim() !== '' && !isDue(typed.trim());
    return input === 'deadlines' && Array.isArray(typed) && !typed.filter(isDeadline).every(isWhole);
  };
  return ({ input, needed }: Field) => [
    ...(needed ? [{ required: true, message: words.needed }] : []),
    {
      validator: async (_: unknown, typed: unknown) => {
        if (isWrong(input, typed)) throw new Error(words.dueForm);
      },
    },
  ];
}

/** Does a deadline name the dates that its kind speaks of? */
function isWhole({ kind, start, end }: DraftDeadline): boolean {
  if (kind === 'by') return end !== null && isDue(end);
  return kind !== 'range' || (start !== null && end !== null && isDue(start) && isDue(end) && start <= end);
}

/** As the draft holds it: an empty line is nothing, a box that was never ticked is no. */
function heldAs({ input, name, needed }: Field, typed: unknown): unknown {
  if (input === 'yesNo') return typed === true;
  if (typeof typed !== 'string') return typed ?? null;
  const text = typed.trim();
  return text === '' && name !== 'unit' && !needed ? null : text;
}
