import { useQuery } from '@tanstack/react-query';
import type { Setting } from '@yicun/kernel/setting';
import type { House, RecordRow } from '@yicun/server/wire';
import { Button, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { holds, useMe } from '../../source/me.ts';
import { recordQuery } from '../../source/queries.ts';
import { FieldShow } from '../../widgets/widgets.tsx';
import { administration } from '../../words/administration.ts';
import { moment } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { ChangeSetting } from './ChangeSetting.tsx';
import { fieldOf, isCompared, valueIn } from './values.ts';

/** One setting: where it comes from, what it touches, what it was, and a form to change it. */
export function SettingSheet({
  setting,
  house,
  rows,
  close,
}: {
  setting: Setting;
  house: House;
  rows: readonly RecordRow[];
  close: () => void;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const [changing, setChanging] = useState(false);
  const mayChange = holds(useMe(), ...Object.keys(house.registers.settingValue?.may.create ?? {}));
  const field = fieldOf(setting);
  const none = isCompared(setting) ? words.noValue : words.notSet;
  const value = house.values[setting.name] ?? null;
  const { indicators = [], registers = [] } = house.touched[setting.name] ?? {};
  const labels = new Map(Object.values(house.indicators).flatMap((all) => all.map((one) => [one.name, one.label])));
  const comma = language === 'zh' ? '、' : ', ';
  return (
    <Modal
      open
      title={setting.label[language]}
      footer={null}
      onCancel={close}
      width={680}
      mask={{ closable: !changing }}
    >
      <dl className="facts">
        <div>
          <dt>{words.inForce}</dt>
          <dd>{value === null ? none : <FieldShow field={field} value={value} />}</dd>
        </div>
        <div>
          <dt>{words.byDefault}</dt>
          <dd>{setting.byDefault === null ? none : <FieldShow field={field} value={setting.byDefault} />}</dd>
        </div>
        <div>
          <dt>{words.source}</dt>
          <dd>{setting.source[language]}</dd>
        </div>
        {indicators.length > 0 && (
          <div>
            <dt>{words.touches}</dt>
            <dd>{indicators.map((name) => labels.get(name)?.[language] ?? name).join(comma)}</dd>
          </div>
        )}
        {registers.length > 0 && (
          <div>
            <dt>{words.touchesRegisters}</dt>
            <dd>{registers.map((name) => house.registers[name]?.label[language] ?? name).join(comma)}</dd>
          </div>
        )}
        {indicators.length + registers.length === 0 && (
          <div>
            <dt>{words.touches}</dt>
            <dd className="quiet">{words.touchesNothing}</dd>
          </div>
        )}
      </dl>
      <h3 className="settings-heading">{words.history}</h3>
      {rows.length === 0 ? (
        <p className="quiet">{words.noHistory}</p>
      ) : (
        <ol className="settings-history">
          {rows.map((row) => (
            <Past key={row.id} row={row} setting={setting} />
          ))}
        </ol>
      )}
      {mayChange &&
        (changing ? (
          <ChangeSetting setting={setting} house={house} close={close} />
        ) : (
          <Button type="primary" onClick={() => setChanging(true)}>
            {words.change}
          </Button>
        ))}
    </Modal>
  );
}

/** One value the setting had or will have: from which day, why, and who wrote it. */
function Past({ row, setting }: { row: RecordRow; setting: Setting }): ReactNode {
  const words = useWords(administration);
  const none = isCompared(setting) ? words.noValue : words.notSet;
  const value = valueIn(row, setting);
  const { data } = useQuery(recordQuery('settingValue', row.id));
  const first = data?.history.at(-1);
  return (
    <li>
      <span className="figure">{row.day}</span>
      <strong>{value === null ? none : <FieldShow field={fieldOf(setting)} value={value} />}</strong>
      <span>{String(row.data.reason ?? '')}</span>
      <span className="quiet">{first && words.by(first.actor.display, moment(first.at))}</span>
    </li>
  );
}
