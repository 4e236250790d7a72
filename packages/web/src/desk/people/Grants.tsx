import type { AccountInfo, GrantInfo, House } from '@yicun/server/wire';
import { Button, DatePicker, Form, Popconfirm, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { holds, useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { UnitSelect } from '../../widgets/unit.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';
import { useDeed } from '../useDeed.ts';

/** The posts of a person; the security administrator gives and takes them back. */
export function Grants({ person, roles }: { person: AccountInfo; roles: House['roles'] }): ReactNode {
  const words = useWords(peopleWords);
  const mayGive = holds(useMe(), 'securityAdmin');
  return (
    <section className="person-part">
      <h3>{words.posts}</h3>
      {person.grants.length === 0 && <p className="quiet">{words.noPosts}</p>}
      <ul className="grants">
        {person.grants.map((grant) => (
          <Grant key={grant.id} grant={grant} roles={roles} mayEnd={mayGive} />
        ))}
      </ul>
      {mayGive && <Give person={person} roles={roles} />}
    </section>
  );
}

function Grant(it: { grant: GrantInfo; roles: House['roles']; mayEnd: boolean }): ReactNode {
  const words = useWords(peopleWords);
  const language = useLanguage();
  const { busy, run } = useDeed();
  const { id, role, unitName, until } = it.grant;
  const label = it.roles[role]?.[language] ?? role;
  return (
    <li>
      <span>
        {label} <span className="quiet">{unitName}</span>
        <br />
        <small className="quiet">{until === null ? words.always : `${words.until} ${until}`}</small>
      </span>
      {it.mayEnd && (
        <Popconfirm title={words.endAsk(label)} onConfirm={() => run(ask('DELETE', `/api/grants/${id}`), words.ended)}>
          <Button size="small" disabled={busy}>
            {words.end}
          </Button>
        </Popconfirm>
      )}
    </li>
  );
}

interface Given {
  readonly role: string;
  readonly unit: string;
  readonly until?: Dayjs | null;
}

function Give({ person, roles }: { person: AccountInfo; roles: House['roles'] }): ReactNode {
  const words = useWords(peopleWords);
  const language = useLanguage();
  const { busy, run } = useDeed();
  const [form] = Form.useForm<Given>();
  const give = async ({ role, unit, until }: Given) => {
    const body = { account: person.id, role, unit, until: until?.format('YYYY-MM-DD') ?? null };
    if ((await run(ask('POST', '/api/grants', body), words.given)) !== null) form.resetFields(['role', 'until']);
  };
  return (
    <Form<Given>
      form={form}
      layout="vertical"
      className="inset"
      initialValues={{ unit: person.unit }}
      onFinish={give}
      requiredMark={false}
    >
      <Form.Item name="role" label={words.role} rules={[{ required: true, message: words.roleMissing }]}>
        <Select<string>
          showSearch={{ optionFilterProp: 'label' }}
          options={Object.entries(roles).map(([value, label]) => ({ value, label: label[language] }))}
        />
      </Form.Item>
      <Form.Item name="unit" label={words.unit} rules={[{ required: true, message: words.unitMissing }]}>
        <UnitSelect />
      </Form.Item>
      <Form.Item name="until" label={words.until} extra={words.untilHint}>
        <DatePicker />
      </Form.Item>
      <Button htmlType="submit" loading={busy}>
        {words.give}
      </Button>
    </Form>
  );
}
