import { useQuery } from '@tanstack/react-query';
import { administrators } from '@yicun/packs/roles';
import type { NewKey } from '@yicun/server/wireKeys';
import { Button, DatePicker, Form, Input, InputNumber, Modal, Select, Typography } from 'antd';
import type { Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import { houseQuery } from '../../source/queries.ts';
import { ask } from '../../source/remote.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { common } from '../../words/common.ts';
import { keys as keyWords } from '../../words/keys.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useDeed } from '../useDeed.ts';

interface Given {
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  readonly role: string;
  readonly unit: string;
  readonly registers?: readonly string[];
  readonly perMinute: number;
  readonly until?: Dayjs | null;
}

/** A new key: for whom, what it may do; then its secret, shown once. */
export function NewKeyForm({ close }: { close: () => void }): ReactNode {
  const words = useWords(keyWords);
  const language = useLanguage();
  const { data: house } = useQuery(houseQuery);
  const { busy, run } = useDeed();
  const [secret, setSecret] = useState<string | null>(null);
  if (secret !== null) return <Secret secret={secret} close={close} />;
  const make = async ({ role, unit, registers = [], until, ...rest }: Given) => {
    const grant = { role, unit, registers: registers.length === 0 ? null : registers };
    const body = { ...rest, until: until?.format('YYYY-MM-DD') ?? null, grants: [grant] };
    const answer = await run(ask<NewKey>('POST', '/api/keys', body));
    if (answer !== null) setSecret(answer.secret);
  };
  const three: readonly string[] = administrators;
  const roles = Object.entries(house?.roles ?? {}).filter(([name]) => !three.includes(name));
  const options = (all: readonly (readonly [string, { readonly zh: string; readonly en: string }])[]) =>
    all.map(([value, label]) => ({ value, label: label[language] }));
  const registers = Object.values(house?.registers ?? {}).map(({ name, label }) => [name, label] as const);
  const required = (message: string) => [{ required: true, whitespace: true, message }];
  return (
    <Modal open title={words.add} footer={null} onCancel={close} mask={{ closable: false }}>
      <Form<Given>
        layout="vertical"
        className="modal-form"
        initialValues={{ perMinute: 60 }}
        onFinish={make}
        requiredMark={false}
      >
        <Form.Item name="name" label={words.name} rules={required(words.nameMissing)}>
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        <Form.Item name="purpose" label={words.purpose} rules={required(words.purposeMissing)}>
          <Input maxLength={400} autoComplete="off" />
        </Form.Item>
        <Form.Item name="contact" label={words.contact} rules={required(words.contactMissing)}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={words.role} rules={required(words.roleMissing)}>
          <Select<string> showSearch={{ optionFilterProp: 'label' }} options={options(roles)} />
        </Form.Item>
        <Form.Item name="unit" label={words.unit} rules={required(words.unitMissing)}>
          <UnitSelect />
        </Form.Item>
        <Form.Item name="registers" label={words.registers} extra={words.registersHint}>
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={options(registers)} />
        </Form.Item>
        <Form.Item name="perMinute" label={words.perMinute}>
          <InputNumber min={1} max={6000} precision={0} />
        </Form.Item>
        <Form.Item name="until" label={words.until} extra={words.untilHint}>
          <DatePicker />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.make}
        </Button>
      </Form>
    </Modal>
  );
}

function Secret({ secret, close }: { secret: string; close: () => void }): ReactNode {
  const words = useWords(keyWords);
  const names = useWords(common);
  const done = (
    <Button type="primary" onClick={close}>
      {names.close}
    </Button>
  );
  return (
    <Modal open title={words.secret} footer={done} closable={false} mask={{ closable: false }} keyboard={false}>
      <p className="quiet">{words.once}</p>
      <Typography.Paragraph className="key-call" copyable={{ tooltips: [names.copy, names.copied] }}>
        {secret}
      </Typography.Paragraph>
    </Modal>
  );
}
