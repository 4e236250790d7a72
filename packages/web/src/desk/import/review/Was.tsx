import type { ReactNode } from 'react';
import { useWords } from '../../../words/language.ts';
import { reading } from '../../../words/reading.ts';
import { review } from '../../../words/review.ts';
import { fieldsOf } from './fields.ts';
import { useReviewing } from './reviewing.ts';
import type { Thing } from './things.ts';
import { valueText } from './valueText.ts';

/** How the corrected fields of a thing were read, struck through. Fields that only follow from others are not named. */
export function Was({ thing, before }: { thing: Thing; before: Readonly<Record<string, unknown>> }): ReactNode {
  const names = useWords(review).fields;
  const labels = useWords(reading);
  const { reading: read } = useReviewing();
  const shown = fieldsOf[thing.sort].filter(({ name }) => name in before);
  if (shown.length === 0) return null;
  return (
    <span className="row-was">
      {shown.map(({ name, input }) => (
        <span key={name}>
          {names[name]} <del>{valueText(labels, read, input, before[name])}</del>
        </span>
      ))}
    </span>
  );
}
