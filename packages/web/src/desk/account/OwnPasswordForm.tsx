import type { Me } from '@yicun/server/wire';
import { App, Button, Form, Input } from 'antd';
import { type ReactNode, useState } from 'react';
import { useMe } from '../../source/me.ts';
import { ask } from '../../source/remote.ts';
import { arrive } from '../../source/session.ts';
import { account } from '../../words/account.ts';
import { useLanguage, useWords } from '../../words/language.ts';

interface Passwords {
  readonly old: string;
  readonly fresh: string;
  readonly again: string;
}

/** Change of one's own password. What the server refuses stands below the fields until they are tried again. */
export function OwnPasswordForm(): ReactNode {
  const words = useWords(account);
  const language = useLanguage();
  const { account: mine } = useMe();
  const { message } = App.useApp();
  const [form] = Form.useForm<Passwords>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Record<'zh' | 'en', string> | null>(null);
  const save = async ({ old, fresh }: Passwords) => {
    setBusy(true);
    const answer = await ask<Me>('POST', '/api/me/password', { old, new: fresh });
    setBusy(false);
    setWrong(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    form.resetFields();
    arrive(answer.value);
    message.success(words.passwordSet);
  };
  const required = { required: true, message: words.passwordMissing };
  const same = {
    validator: async (_: unknown, again: string) => {
      if (again && again !== form.getFieldValue('fresh')) throw new Error(words.passwordsDiffer);
    },
  };
  return (
    <Form<Passwords> form={form} layout="vertical" onFinish={save} requiredMark={false}>
      <input type="hidden" name="username" autoComplete="username" value={mine.name} />
      <Form.Item name="old" label={words.oldPassword} rules={[required]}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="fresh" label={words.newPassword} extra={words.passwordRule} rules={[required]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      <Form.Item name="again" label={words.newPasswordAgain} dependencies={['fresh']} rules={[required, same]}>
        <Input.Password autoComplete="new-password" />
      </Form.Item>
      {wrong !== null && (
        <p className="refused" role="alert">
          {wrong[language]}
        </p>
      )}
      <Button htmlType="submit" loading={busy}>
        {words.setPassword}
      </Button>
    </Form>
  );
}
