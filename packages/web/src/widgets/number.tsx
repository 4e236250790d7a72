import { InputNumber } from 'antd';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/language.ts';
import { numberOption, wordsOption } from './options.ts';
import { ShowByKind } from './text.tsx';
import type { Edited, Widget } from './widget.ts';
import './widgets.css';

function Edit({ field, value, change, ...rest }: Edited): ReactNode {
  const unit = wordsOption(field, 'unit', useLanguage());
  const bounds = {
    min: numberOption(field, 'min'),
    max: numberOption(field, 'max'),
    precision: numberOption(field, 'decimals'),
  };
  const given = Object.fromEntries(Object.entries(bounds).filter(([, bound]) => bound !== undefined));
  return (
    <InputNumber<number>
      {...rest}
      {...given}
      className="number-input"
      value={typeof value === 'number' ? value : null}
      controls={false}
      suffix={unit === '' ? null : unit}
      onChange={(next) => change(next)}
    />
  );
}

export const number: Widget = { Show: ShowByKind, Edit };
