import type { Register } from '@yicun/kernel/register';
import type { House } from '@yicun/server/wire';
import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useUnits } from '../../source/units.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { map as mapWords } from '../../words/map.ts';
import type { MapAddress } from './address.ts';

/** What narrows the map. It stands in the address, so that a map can be sent as a link. */
export function MapSieve(it: {
  house: House;
  /** Registers with a place that the reader may see. */
  placed: readonly Register[];
  single: Register | null;
  address: MapAddress;
  go: (change: { readonly [name in keyof MapAddress]?: MapAddress[name] | undefined }) => void;
}): ReactNode {
  const { house, placed, single, address, go } = it;
  const words = useWords(mapWords);
  const language = useLanguage();
  const units = useUnits();
  const themes = house.packs.flatMap(({ label, registers }) => {
    const options = placed
      .filter(({ name }) => registers.includes(name))
      .map((one) => ({ value: one.name, label: one.label[language] }));
    return options.length === 0 ? [] : [{ label: label[language], options }];
  });
  const stages = Object.values(single?.stages ?? {}).map((one) => ({ value: one.name, label: one.label[language] }));
  const day = (text: string | undefined) => (text === undefined ? null : dayjs(text));
  return (
    <search className="map-sieve">
      <Select<string[]>
        className="map-registers"
        mode="multiple"
        aria-label={words.registers}
        placeholder={words.allRegisters}
        allowClear
        maxTagCount="responsive"
        showSearch={{ optionFilterProp: 'label' }}
        value={address.registers?.split(',') ?? []}
        options={themes}
        onChange={(names) =>
          go({
            registers: names.length === 0 ? undefined : names.join(),
            ...{ stage: undefined, filter: undefined, q: undefined },
          })
        }
      />
      <UnitSelect
        aria-label={words.unit}
        placeholder={words.anyUnit}
        allowClear
        value={units.all.find(({ path }) => path === address.under)?.id ?? null}
        onChange={(id) => go({ under: units.byId.get(id)?.path })}
      />
      {stages.length > 0 ? (
        <Select<string>
          aria-label={words.stage}
          placeholder={words.anyStage}
          allowClear
          popupMatchSelectWidth={false}
          value={address.stage ?? null}
          options={stages}
          onChange={(stage) => go({ stage: stage ?? undefined, state: undefined })}
        />
      ) : (
        <Select<'open' | 'done'>
          aria-label={words.state}
          placeholder={words.anyState}
          allowClear
          value={address.state ?? null}
          options={(['open', 'done'] as const).map((value) => ({ value, label: words.states[value] }))}
          onChange={(state) => go({ state: state ?? undefined })}
        />
      )}
      <DatePicker.RangePicker
        aria-label={words.days}
        allowEmpty
        placeholder={[words.from, words.to]}
        value={[day(address.from), day(address.to)]}
        onChange={(days) => go({ from: days?.[0]?.format('YYYY-MM-DD'), to: days?.[1]?.format('YYYY-MM-DD') })}
      />
      {(address.filter !== undefined || address.q !== undefined) && (
        <span className="map-from-list">
          {words.fromList}
          <Button type="link" size="small" onClick={() => go({ filter: undefined, q: undefined })}>
            {words.dropFilter}
          </Button>
        </span>
      )}
    </search>
  );
}
