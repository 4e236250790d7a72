import type { DemoInfo } from '@yicun/server/wireDemo';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { demo } from '../../words/demo.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import '../settings/settings.css';

/** Asks for the name of the district before all of the demonstration goes. */
export function RemoveForm({ it, begun }: { it: DemoInfo; begun: () => void }): ReactNode {
  const words = useWords(demo);
  const language = useLanguage();
  const { district } = useMe();
  const form = useId();
  const [typed, setTyped] = useState('');
  const [changedToo, setChangedToo] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const changed = it.registers.reduce((sum, one) => sum + one.changed, 0);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await ask('POST', '/api/demo/remove', { typed, changedToo });
    setBusy(false);
    if (answer.ok) begun();
    else setTrouble(answer.trouble[language]);
  };

  return (
    <form className="panel" onSubmit={send} noValidate aria-labelledby={`${form}title`}>
      <h2 id={`${form}title`}>{words.remove}</h2>
      <p>{words.stays}</p>
      {trouble !== null && (
        <p className="refused" role="alert">
          {trouble}
        </p>
      )}
      <div className="settings-input">
        <label htmlFor={`${form}typed`}>{words.typed}</label>
        <Input
          id={`${form}typed`}
          className="settings-find"
          value={typed}
          autoComplete="off"
          aria-describedby={`${form}help`}
          onChange={({ target }) => setTyped(target.value)}
        />
        <span id={`${form}help`} className="quiet">
          {words.removeHelp(district.name)}
        </span>
      </div>
      {changed > 0 && (
        <div className="settings-input">
          <Checkbox checked={changedToo} onChange={({ target }) => setChangedToo(target.checked)}>
            {words.changedToo(changed)}
          </Checkbox>
          <span className="quiet">{words.changedTooHelp}</span>
        </div>
      )}
      <div>
        <Button danger htmlType="submit" loading={busy} disabled={typed.trim() === ''}>
          {words.remove}
        </Button>
      </div>
    </form>
  );
}
