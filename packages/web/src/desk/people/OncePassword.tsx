import { Button, Modal, Typography } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';

/** A one-time password, large enough to be read out; gone when closed. */
export function OncePassword(it: { name: string; password: string; close: () => void }): ReactNode {
  const words = useWords(peopleWords);
  const names = useWords(common);
  const done = (
    <Button type="primary" onClick={it.close}>
      {names.close}
    </Button>
  );
  return (
    <Modal open title={words.once} footer={done} closable={false} mask={{ closable: false }} keyboard={false}>
      <p className="quiet">{words.onceHelp}</p>
      <dl className="once">
        <div>
          <dt>{words.name}</dt>
          <dd>{it.name}</dd>
        </div>
        <div>
          <dt>{words.once}</dt>
          <dd>
            <Typography.Text code copyable={{ tooltips: [names.copy, names.copied] }}>
              {it.password}
            </Typography.Text>
          </dd>
        </div>
      </dl>
    </Modal>
  );
}
