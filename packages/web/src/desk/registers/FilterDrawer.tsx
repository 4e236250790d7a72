import type { Filter } from '@yicun/kernel/filter';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';
import { Button, Drawer, Select } from 'antd';
import { type ReactNode, useId } from 'react';
import { useUnits } from '../../source/units.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { filterable } from './columns.ts';
import { FilterInput } from './FilterInput.tsx';
import { type Asked, askedOf, partFor, partsOf, whole, withPart } from './parts.ts';
import { useLabels } from './Said.tsx';

/** Everything a list can be filtered by, each with the inputs of its kind. What is chosen takes effect at once. */
export function FilterDrawer(it: {
  register: Register;
  hidden: ReadonlySet<string>;
  filter: Filter | undefined;
  change: (filter: Filter | undefined) => void;
  close: () => void;
}): ReactNode {
  const { register, filter, change } = it;
  const words = useWords(registerWords);
  const { close } = useWords(common);
  const { usual, other } = filterable(register, it.hidden);
  const entry = (field: Field) => <FieldFilter key={field.name} field={field} filter={filter} change={change} />;
  const footer = (
    <div className="filter-foot">
      <Button onClick={() => change(undefined)} disabled={filter === undefined}>
        {words.clearFilter}
      </Button>
      <Button type="primary" onClick={it.close}>
        {close}
      </Button>
    </div>
  );
  return (
    <Drawer open title={words.filter} size={420} onClose={it.close} footer={footer}>
      <div className="filters">
        <UnitFilter filter={filter} change={change} register={register} />
        {register.start !== null && <StagesFilter filter={filter} change={change} register={register} />}
        {usual.map(entry)}
        {other.length > 0 && (
          <details>
            <summary>{words.otherFields(other.length)}</summary>
            <p className="quiet">{words.otherFieldsHelp}</p>
            <div className="filters">{other.map(entry)}</div>
          </details>
        )}
      </div>
    </Drawer>
  );
}

interface Part {
  readonly filter: Filter | undefined;
  readonly change: (filter: Filter | undefined) => void;
}

/** A unit with everything below it. */
function UnitFilter({ filter, change, register }: Part & { register: Register }): ReactNode {
  const words = useWords(registerWords);
  const labelOf = useLabels(register);
  const { all, byId } = useUnits();
  const id = useId();
  const part = partsOf(filter).find((one) => 'field' in one && one.field === 'scope' && one.op === 'under');
  const chosen = part && 'field' in part ? all.find(({ path }) => path === part.value)?.id : undefined;
  const set = (unit: string | null | undefined) => {
    const others = partsOf(filter).filter((one) => one !== part);
    const path = byId.get(unit ?? '')?.path;
    change(whole(path === undefined ? others : [...others, { field: 'scope', op: 'under', value: path }]));
  };
  return (
    <div className="filter-field">
      <label htmlFor={id}>
        {labelOf('unit')} <span className="quiet">{words.withBelow}</span>
      </label>
      <UnitSelect id={id} allowClear value={chosen ?? null} onChange={set} />
    </div>
  );
}

function StagesFilter({ filter, change, register }: Part & { register: Register }): ReactNode {
  const language = useLanguage();
  const labelOf = useLabels(register);
  const id = useId();
  const asked = askedOf(filter, 'stage');
  return (
    <div className="filter-field">
      <label htmlFor={id}>{labelOf('stage')}</label>
      <Select<string[]>
        id={id}
        className="choice-input"
        mode="multiple"
        optionFilterProp="label"
        value={asked?.is === 'oneOf' ? [...asked.values] : []}
        options={Object.values(register.stages).map(({ name, label }) => ({ value: name, label: label[language] }))}
        onChange={(values) => change(withPart(filter, 'stage', partFor('stage', false, { is: 'oneOf', values })))}
      />
    </div>
  );
}

function FieldFilter({ field, filter, change }: Part & { field: Field }): ReactNode {
  const language = useLanguage();
  const id = useId();
  const isSet = kindNamed(field.kind).comparison === 'set';
  const set = (asked: Asked | null) =>
    change(withPart(filter, field.name, asked === null ? null : partFor(field.name, isSet, asked)));
  return (
    <div className="filter-field">
      <label htmlFor={id}>{field.label[language]}</label>
      <FilterInput id={id} field={field} asked={askedOf(filter, field.name)} set={set} />
    </div>
  );
}
