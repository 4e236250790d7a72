import { listOf } from '@yicun/kernel/kinds/choices';
import type { UnitInfo } from '@yicun/server/wire';
import { Select, type SelectProps } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '../source/me.ts';
import { isCalled, useUnits } from '../source/units.ts';
import { useLanguage } from '../words/language.ts';
import type { Edited, Shown, Widget } from './widget.ts';
import './widgets.css';

function ShowOne({ value }: Shown): ReactNode {
  return useUnits().name(String(value));
}

/** In the order they were named: the first of the lead units leads. */
function ShowSeveral({ value }: Shown): ReactNode {
  const { name } = useUnits();
  return listOf(value)
    .map(name)
    .join(useLanguage() === 'zh' ? '、' : ', ');
}

function EditOne({ field, value, change, ...rest }: Edited): ReactNode {
  return (
    <UnitSelect
      {...rest}
      allowClear={!field.required}
      value={typeof value === 'string' ? value : null}
      onChange={(next) => change(next ?? null)}
    />
  );
}

function EditSeveral({ field: _, value, change, ...rest }: Edited): ReactNode {
  return (
    <UnitsSelect {...rest} value={[...listOf(value)]} onChange={(next) => change(next.length === 0 ? null : next)} />
  );
}

/** A choice of one unit, for a filter or a form of antd's: takes what antd's `Select` takes, and which are offered. */
export function UnitSelect({
  among,
  ...given
}: SelectProps<string> & { among?: (unit: UnitInfo) => boolean }): ReactNode {
  return <Select<string> {...useUnitChoice(among)} {...given} />;
}

/** A choice of several units, in the order they are chosen. */
export function UnitsSelect(given: SelectProps<string[]>): ReactNode {
  return <Select<string[]> {...useUnitChoice()} mode="multiple" {...given} />;
}

interface UnitOption {
  readonly value: string;
  readonly label: string;
  readonly above: string;
  readonly unit: UnitInfo;
}

/**
 * What a choice among units needs: found by any part of any of their names or their code; each with the name of the
 * unit above it, because every township has a 朝阳村. Units that are no longer are not offered.
 */
function useUnitChoice(among: (unit: UnitInfo) => boolean = () => true) {
  const { all, name } = useUnits();
  const { today } = useMe();
  const options: UnitOption[] = all
    .filter((unit) => (unit.validTo === null || unit.validTo >= today) && among(unit))
    .map((unit) => ({
      value: unit.id,
      label: unit.name,
      above: unit.parent === null ? '' : name(unit.parent),
      unit,
    }));
  return {
    className: 'choice-input',
    popupMatchSelectWidth: 320,
    showSearch: {
      filterOption: (words: string, option?: unknown) => isUnitOption(option) && isCalled(option.unit, words),
    },
    options,
    optionRender: ({ data }: { data: unknown }) =>
      isUnitOption(data) && (
        <span className="unit-option">
          <span>{data.label}</span>
          <span className="quiet">{data.above}</span>
        </span>
      ),
  };
}

function isUnitOption(option: unknown): option is UnitOption {
  return typeof option === 'object' && option !== null && 'unit' in option;
}

export const unit: Widget = { Show: ShowOne, Edit: EditOne };

export const units: Widget = { Show: ShowSeveral, Edit: EditSeveral };
