import { DownOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import type { Me } from '@yicun/server/wire';
import { App, Dropdown } from 'antd';
import type { ReactNode } from 'react';
import { useMe } from '../source/me.ts';
import { ask } from '../source/remote.ts';
import { arrive, signOut } from '../source/session.ts';
import { common } from '../words/common.ts';
import { desk } from '../words/desk.ts';
import { useLanguage, useWords } from '../words/language.ts';

/** District, the mark of demonstration data, language and the person. */
export function TopBar({ opener }: { opener: ReactNode }): ReactNode {
  const words = useWords(desk);
  const me = useMe();
  return (
    <header className="frame-top">
      {opener}
      <Brand />
      {me.district.demo && (
        <span className="frame-demo" title={words.demoHelp}>
          {words.demo}
        </span>
      )}
      <Person me={me} />
    </header>
  );
}

/** The name of the system and of the district; leads to the start. */
export function Brand(): ReactNode {
  const words = useWords(common);
  const { district } = useMe();
  return (
    <Link to="/" className="frame-brand">
      <span className="frame-name">{words.yicun}</span>
      <span className="frame-district">{district.name}</span>
    </Link>
  );
}

function Person({ me }: { me: Me }): ReactNode {
  const words = useWords(desk);
  const language = useLanguage();
  const { message } = App.useApp();
  const other = language === 'zh' ? 'en' : 'zh';
  const tag = other === 'zh' ? 'zh-CN' : 'en';
  const named = other === 'zh' ? common.zh.chinese : common.zh.english;
  const speak = async () => {
    const answer = await ask<Me>('POST', '/api/me', { language: other });
    if (answer.ok) arrive(answer.value);
    else message.error(answer.trouble[language]);
  };
  const leave = async () => {
    const answer = await signOut();
    if (!answer.ok) message.error(answer.trouble[language]);
  };
  const items = [
    { key: 'account', label: <Link to="/account">{words.account}</Link> },
    { key: 'jobs', label: <Link to="/jobs">{words.jobs}</Link> },
    { key: 'language', label: <span lang={tag}>{named}</span>, onClick: speak },
    { type: 'divider' as const },
    { key: 'signOut', label: words.signOut, onClick: leave },
  ];
  return (
    <div className="frame-person">
      <button type="button" className="frame-language" lang={tag} onClick={speak}>
        {named}
      </button>
      <Dropdown menu={{ items }} trigger={['click']} placement="bottomRight">
        <button type="button" className="frame-account">
          <span className="frame-display">{me.account.display}</span>
          <DownOutlined />
        </button>
      </Dropdown>
    </div>
  );
}
