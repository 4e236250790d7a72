import { useQuery } from '@tanstack/react-query';
import type { Json } from '@yicun/kernel/kind';
import { sentence } from '@yicun/kernel/refusal';
import { type Setting, settingText } from '@yicun/kernel/setting';
import type { House } from '@yicun/server/wire';
import { Button, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMe } from '../../source/me.ts';
import { unitsQuery } from '../../source/queries.ts';
import { refusalOf } from '../../widgets/refusalOf.ts';
import { FieldEdit } from '../../widgets/widgets.tsx';
import { administration } from '../../words/administration.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useSave } from '../records/useSave.ts';
import { fieldOf } from './values.ts';

/** Sets a setting to another value from a day on, with the reason. */
export function ChangeSetting({
  setting,
  house,
  close,
}: {
  setting: Setting;
  house: House;
  close: () => void;
}): ReactNode {
  const words = useWords(administration);
  const language = useLanguage();
  const { today } = useMe();
  const form = useId();
  const units = useQuery(unitsQuery);
  const { busy, save } = useSave();
  const [value, setValue] = useState<Json>(house.values[setting.name] ?? null);
  const [day, setDay] = useState<Json>(today);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string | null>(null);
  const dayField = house.registers.settingValue?.fields.effectiveOn;
  const root = units.data?.find(({ parent }) => parent === null)?.id;

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = refusalOf(fieldOf(setting), value);
    if (wrong !== null) return setTrouble(sentence(wrong, language));
    if (reason.trim() === '') return setTrouble(words.reasonMissing);
    if (root === undefined) return;
    const set = {
      ...{ setting: setting.name, effectiveOn: day, reason },
      ...(value === null ? {} : { value: settingText(value) }),
    };
    const complaint = await save({ register: 'settingValue', unit: root, set }, words.saved);
    if (complaint === null) close();
    else setTrouble(complaint[language]);
  };

  return (
    <form className="settings-form" onSubmit={send} noValidate>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble}
        </p>
      )}
      <div className="settings-input">
        <label htmlFor={`${form}value`}>{words.value}</label>
        <FieldEdit id={`${form}value`} field={fieldOf(setting)} value={value} change={setValue} />
        <span className="quiet">{words.valueHelp}</span>
      </div>
      {dayField && (
        <div className="settings-input">
          <label htmlFor={`${form}day`}>{words.effectiveOn}</label>
          <FieldEdit id={`${form}day`} field={dayField} value={day} change={setDay} />
          <span className="quiet">{words.effectiveHelp}</span>
        </div>
      )}
      <div className="settings-input">
        <label htmlFor={`${form}reason`}>{words.reason}</label>
        <Input.TextArea
          id={`${form}reason`}
          rows={2}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </div>
      <Button type="primary" htmlType="submit" loading={busy}>
        {words.save}
      </Button>
    </form>
  );
}
