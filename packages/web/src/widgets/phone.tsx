import { phoneKind } from '@yicun/kernel/kinds/phone';
import type { ReactNode } from 'react';
import type { Edited, Shown, Widget } from './widget.ts';
import { WrittenInput } from './written.tsx';

/** A number one can dial by touching it. One that is shown in part only is no number. */
function Show({ value }: Shown): ReactNode {
  const number = String(value);
  return phoneKind.parse(number, {}).ok ? <a href={`tel:${number}`}>{number}</a> : number;
}

function Edit(it: Edited): ReactNode {
  return <WrittenInput {...it} inputMode="tel" />;
}

export const phone: Widget = { Show, Edit };
