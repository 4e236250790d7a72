import { kindNamed } from '@yicun/kernel/kinds';
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/language.ts';
import { widgets as widgetWords } from '../words/widgets.ts';
import type { Shown, Widget } from './widget.ts';
import { WrittenInput } from './written.tsx';

/** Whoever may see a number sees it when they ask, and whoever stands behind them does not. */
function Show({ field, value }: Shown): ReactNode {
  const words = useWords(widgetWords);
  const [open, setOpen] = useState(false);
  const masked = kindNamed(field.kind).mask?.(value) ?? '';
  const isWhole = kindNamed(field.kind).parse(value, field.options).ok;
  if (!isWhole) return String(value);
  return (
    <>
      <span className="figure">{open ? String(value) : masked}</span>{' '}
      <Button size="small" type="link" onClick={() => setOpen(!open)}>
        {open ? words.hide : words.showWhole}
      </Button>
    </>
  );
}

export const idCard: Widget = { Show, Edit: WrittenInput };
