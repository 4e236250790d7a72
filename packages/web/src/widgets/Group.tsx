import type { Field } from '@yicun/kernel/register';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.ts';

/**
 * Several inputs that are one field. A label can point to one input only, and would give a button its own words: so the
 * group has the name of the field, and takes the focus when something is wrong with it.
 */
export function Group(it: {
  field: Field;
  /** Left out where one of the inputs has it. */
  id: string | undefined;
  className: string;
  children: ReactNode;
}): ReactNode {
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out as a grid in every browser we serve
    <div id={it.id} role="group" aria-label={it.field.label[language]} tabIndex={-1} className={it.className}>
      {it.children}
    </div>
  );
}
