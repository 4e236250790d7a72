import type { UnitInfo } from '@yicun/server/wire';
import { Button, DatePicker, Form, Input, Modal, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { ask } from '../../source/remote.ts';
import { UnitSelect, UnitsSelect } from '../../widgets/unit.tsx';
import { useWords } from '../../words/language.ts';
import { units as unitWords } from '../../words/units.ts';
import { useDeed } from '../useDeed.ts';
import { changed, type UnitValues, valuesOf } from './unitValues.ts';

type Given = Omit<UnitValues, 'validTo'> & { readonly validTo: Dayjs | null };

/** A unit that is new below another, or one that is changed. Only what was changed is sent. */
export function UnitForm(it: {
  /** Which unit is changed; null for a new one. */
  unit: UnitInfo | null;
  /** Where a new one goes at first. */
  parent: string | null;
  done: (unit: string) => void;
  close: () => void;
}): ReactNode {
  const { unit } = it;
  const words = useWords(unitWords);
  const { busy, run } = useDeed();
  const [form] = Form.useForm<Given>();
  const kind = Form.useWatch('kind', form);
  const before = valuesOf(unit, it.parent);
  const isTop = unit !== null && unit.parent === null;
  const save = async ({ validTo, ...given }: Partial<Given>) => {
    const after = { ...before, ...given, validTo: validTo?.format('YYYY-MM-DD') ?? null };
    const path = unit === null ? '/api/units' : `/api/units/${unit.id}`;
    const body = unit === null ? created(after) : changed(before, after);
    const answer = await run(ask<{ id?: string }>('POST', path, body), words.savedUnit);
    if (answer === null) return;
    it.close();
    it.done(unit?.id ?? answer.id ?? '');
  };
  return (
    <Modal
      open
      title={unit === null ? words.add : words.change}
      footer={null}
      onCancel={it.close}
      mask={{ closable: false }}
    >
      <Form<Given>
        form={form}
        layout="vertical"
        className="modal-form"
        initialValues={{ ...before, validTo: before.validTo === null ? null : dayjs(before.validTo) }}
        onFinish={save}
        requiredMark={false}
      >
        <Form.Item
          name="name"
          label={words.name}
          rules={[{ required: true, whitespace: true, message: words.nameMissing }]}
        >
          <Input maxLength={80} autoComplete="off" />
        </Form.Item>
        {!isTop && (
          <>
            <Form.Item name="kind" label={words.kind} rules={[{ required: true, message: words.kindMissing }]}>
              <Select<string> options={kinds(words.kinds)} />
            </Form.Item>
            <Form.Item name="parent" label={words.parent} rules={[{ required: true, message: words.parentMissing }]}>
              <UnitSelect />
            </Form.Item>
          </>
        )}
        <Form.Item name="aliases" label={words.aliases} extra={words.aliasesHint}>
          <Select<string[]> mode="tags" open={false} suffixIcon={null} tokenSeparators={['、', '，', ',', ';', '；']} />
        </Form.Item>
        {unit !== null && kind === 'group' && (
          <Form.Item name="members" label={words.members}>
            <UnitsSelect />
          </Form.Item>
        )}
        {unit !== null && !isTop && (
          <Form.Item name="validTo" label={words.validTo} extra={words.validToHint}>
            <DatePicker />
          </Form.Item>
        )}
        <Button type="primary" htmlType="submit" loading={busy}>
          {words.saveUnit}
        </Button>
      </Form>
    </Modal>
  );
}

/** The kinds a unit can be given; the district itself is one of a kind. */
function kinds(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).flatMap(([value, label]) => (value === 'district' ? [] : [{ value, label }]));
}

/** What the server wants of a new unit. */
function created({ name, kind, parent, aliases }: UnitValues) {
  return { name, kind, parent, aliases };
}
