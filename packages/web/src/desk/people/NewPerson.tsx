import { Button, Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { ask } from '../../source/remote.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';
import { useDeed } from '../useDeed.ts';
import { OncePassword } from './OncePassword.tsx';

interface Given {
  readonly name: string;
  readonly display: string;
  readonly unit: string;
}

/** A new account: who, and where; then its one-time password, shown once. */
export function NewPerson({ close }: { close: () => void }): ReactNode {
  const words = useWords(peopleWords);
  const { busy, run } = useDeed();
  const [made, setMade] = useState<{ name: string; password: string } | null>(null);
  const create = async (given: Given) => {
    const answer = await run(ask<{ account: string; password: string }>('POST', '/api/accounts', given));
    if (answer !== null) setMade({ name: given.name, password: answer.password });
  };
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  if (made !== null) return <OncePassword {...made} close={close} />;
  return (
    <Modal open title={words.add} footer={null} onCancel={close} mask={{ closable: false }}>
      <p className="quiet">{words.createHelp}</p>
      <Form<Given> layout="vertical" className="modal-form" onFinish={create} requiredMark={false}>
        <Form.Item name="display" label={words.display} rules={required(words.displayMissing)}>
          <Input maxLength={40} autoComplete="off" />
        </Form.Item>
        <Form.Item name="name" label={words.name} extra={words.nameHint} rules={required(words.nameMissing)}>
          <Input maxLength={40} autoComplete="off" autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="unit" label={words.unit} rules={required(words.unitMissing)}>
          <UnitSelect />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.create}
        </Button>
      </Form>
    </Modal>
  );
}
