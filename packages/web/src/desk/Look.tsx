import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import { type ReactNode, useEffect } from 'react';
import { useStill } from '../parts/useStill.ts';
import { useLanguage } from '../words/language.ts';
import { nameLists } from './nameLists.ts';
import { theme } from './theme.ts';
import 'dayjs/locale/zh-cn';

/** antd as the desk has it: in the person's language, in our colours, still for whoever asks for that, its lists named. */
export function Look({ children }: { children: ReactNode }): ReactNode {
  const language = useLanguage();
  const still = useStill();
  useEffect(() => nameLists(document.body), []);
  return (
    <ConfigProvider
      locale={language === 'zh' ? zh : en}
      theme={still ? stillTheme : theme}
      button={{ autoInsertSpace: false }}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}

const stillTheme = { ...theme, token: { ...theme.token, motion: false } };
