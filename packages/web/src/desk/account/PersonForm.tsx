import type { Me } from '@yicun/server/wire';
import { App, Button, Form, Input, Radio } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { arrive } from '../../source/session.ts';
import { account } from '../../words/account.ts';
import { common } from '../../words/common.ts';
import { useLanguage, useWords } from '../../words/language.ts';

type Person = Pick<Me['account'], 'display' | 'language'>;

/** The name others see, and the language of the screens. */
export function PersonForm(): ReactNode {
  const words = useWords(account);
  const names = useWords(common);
  const language = useLanguage();
  const { account: mine } = useMe();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [form] = Form.useForm<Person>();
  // It can also be changed in the top bar; what is typed beside it stays.
  useEffect(() => form.setFieldValue('language', mine.language), [form, mine.language]);
  const save = async (person: Person) => {
    setBusy(true);
    const answer = await ask<Me>('POST', '/api/me', person);
    setBusy(false);
    if (answer.ok) {
      arrive(answer.value);
      message.success(common[answer.value.account.language].saved);
    } else message.error(answer.trouble[language]);
  };
  return (
    <Form<Person> form={form} layout="vertical" initialValues={mine} onFinish={save} requiredMark={false}>
      <Form.Item label={words.name}>
        <span>{mine.name}</span>
      </Form.Item>
      <Form.Item
        name="display"
        label={words.display}
        extra={words.displayHint}
        rules={[{ required: true, whitespace: true, message: words.displayMissing }]}
      >
        <Input maxLength={40} autoComplete="name" />
      </Form.Item>
      <Form.Item name="language" label={words.language}>
        <Radio.Group
          options={[
            { value: 'zh', label: names.chinese },
            { value: 'en', label: names.english },
          ]}
        />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {names.save}
      </Button>
    </Form>
  );
}
