import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { kindNamed } from '@yicun/kernel/kinds';
import type { Field, Register } from '@yicun/kernel/register';
import type { UnitInfo } from '@yicun/server/wire';
import { Button, DatePicker, Form, Input, Modal, Radio, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { useUnits } from '../../source/units.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { rounds as roundWords } from '../../words/rounds.ts';
import { useDeed } from '../useDeed.ts';
import { roundsQuery } from './queries.ts';

interface Given {
  readonly register: string;
  readonly name: string;
  readonly reason?: string;
  readonly due: Dayjs;
  readonly units: readonly string[];
  readonly fields?: readonly string[];
  readonly records: 'all' | 'lacking' | 'listed';
}

/**
 * Asks units to fill in sheets.
 *
 * @param registers those in which one may make records
 * @param register that it is opened for; '' lets one choose
 * @param listed the filter of the list that it was opened from, as JSON text
 */
export function NewRound(it: {
  registers: readonly Register[];
  register: string;
  listed: string | null;
  close: () => void;
}): ReactNode {
  const words = useWords(roundWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { busy, run } = useDeed();
  const [form] = Form.useForm<Given>();
  const { choices, unitsOf } = useUnitsAsked();
  const { today } = useMe();
  const name = Form.useWatch('register', form);
  const register = it.registers.find((one) => one.name === name);
  const fields = Object.values(register?.fields ?? {}).filter(isEnterable);
  const chosen = it.registers.find((one) => one.name === it.register);
  const open = async ({ due, units, reason = '', fields: some = [], records, ...rest }: Given) => {
    const names = some.length > 0 ? some : fields.map((one) => one.name);
    const filter =
      records === 'listed'
        ? (it.listed ?? undefined)
        : records === 'lacking'
          ? JSON.stringify({ any: names.map((field) => ({ not: { field, op: 'present' } })) })
          : undefined;
    const answer = await run(
      ask<{ id: string }>('POST', '/api/rounds', {
        ...{ ...rest, reason, due: due.format('YYYY-MM-DD'), units: unitsOf(units) },
        ...(some.length > 0 ? { fields: some } : {}),
        ...(filter === undefined ? {} : { filter }),
      }),
      words.opened,
    );
    if (answer === null) return;
    await client.invalidateQueries(roundsQuery);
    await navigate({ to: '/rounds/$id', params: { id: answer.id } });
  };
  return (
    <Modal open title={words.add} footer={null} onCancel={it.close} mask={{ closable: false }}>
      <Form<Given>
        form={form}
        layout="vertical"
        className="modal-form"
        requiredMark={false}
        initialValues={{
          ...(chosen ? { register: chosen.name, name: words.nameOf(chosen.label[language]) } : {}),
          records: it.listed === null ? 'all' : 'listed',
        }}
        onFinish={open}
      >
        <Form.Item name="register" label={words.register} rules={[{ required: true, message: words.register }]}>
          <Select<string>
            showSearch={{ optionFilterProp: 'label' }}
            options={it.registers.map((one) => ({ value: one.name, label: one.label[language] }))}
            onChange={(next) => {
              const label = it.registers.find((one) => one.name === next)?.label[language] ?? '';
              form.setFieldsValue({ name: words.nameOf(label), fields: [] });
            }}
          />
        </Form.Item>
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
        >
          <Input maxLength={60} autoComplete="off" />
        </Form.Item>
        <Form.Item
          name="units"
          label={words.units}
          extra={words.unitsHint}
          rules={[{ required: true, message: words.unitsMissing }]}
        >
          <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={[...choices]} />
        </Form.Item>
        <Form.Item name="due" label={words.due} rules={[{ required: true, message: words.dueMissing }]}>
          <DatePicker disabledDate={(day) => day.format('YYYY-MM-DD') < today} />
        </Form.Item>
        <Form.Item name="records" label={words.records}>
          <Radio.Group
            options={[
              { value: 'all', label: words.recordsAll },
              { value: 'lacking', label: words.recordsLacking },
              ...(it.listed === null ? [] : [{ value: 'listed', label: words.recordsListed }]),
            ]}
          />
        </Form.Item>
        <Form.Item name="fields" label={words.fields} extra={words.fieldsHint}>
          <Select
            mode="multiple"
            placeholder={words.fieldsAll}
            showSearch={{ optionFilterProp: 'label' }}
            options={fields.map((one) => ({ value: one.name, label: one.label[language] }))}
          />
        </Form.Item>
        <Form.Item name="reason" label={words.reason} extra={words.reasonHint}>
          <Input.TextArea maxLength={400} rows={2} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.open}
        </Button>
      </Form>
    </Modal>
  );
}

/** Units within one's reach as choices: all villages, those of a township, and each by itself. */
function useUnitsAsked() {
  const words = useWords(roundWords);
  const { all } = useUnits();
  const { grants } = useMe();
  const mine = all.filter(({ path }) => grants.some((one) => path.startsWith(one.path)));
  const villages = (of: string | null) =>
    mine.filter(({ kind, parent }) => (kind === 'village' || kind === 'community') && (of === null || parent === of));
  const groups = mine
    .filter(({ id, kind }) => kind === 'township' && villages(id).length > 0)
    .map(({ id, name }) => ({ value: `under:${id}`, label: words.villagesOf(name, figure(villages(id).length)) }));
  const whole = { value: 'under:', label: words.allVillages(figure(villages(null).length)) };
  const names = new Map(all.map((one) => [one.id, one.name]));
  const label = ({ kind, parent, name }: UnitInfo) =>
    kind === 'village' || kind === 'community' ? `${names.get(parent ?? '') ?? ''}/${name}` : name;
  return {
    choices: [
      ...(groups.length > 1 ? [whole] : []),
      ...groups,
      ...mine.map((one) => ({ value: one.id, label: label(one) })),
    ],
    unitsOf: (chosen: readonly string[]) => [
      ...new Set(
        chosen.flatMap((one) =>
          one.startsWith('under:') ? villages(one.slice(6) || null).map(({ id }) => id) : [one],
        ),
      ),
    ],
  };
}

/** A sheet has a column for it. */
function isEnterable({ kind, options, retired, filled }: Field): boolean {
  const tried = kindNamed(kind).fromCell('', options);
  return kind !== 'spans' && !retired && !filled && (tried.ok || tried.why.code !== 'value.notFromCell');
}
