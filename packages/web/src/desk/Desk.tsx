import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Me } from '@yicun/server/wire';
import { App, ConfigProvider } from 'antd';
import en from 'antd/locale/en_US';
import zh from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { MeContext } from '../source/me.ts';
import { queryClient } from '../source/queries.ts';
import { useLanguage } from '../words/language.ts';
import { router } from './routes.tsx';
import { theme } from './theme.ts';
import 'dayjs/locale/zh-cn';

/** The desk of a person who is signed in. */
export function Desk({ me }: { me: Me }): ReactNode {
  const language = useLanguage();
  return (
    <ConfigProvider locale={language === 'zh' ? zh : en} theme={theme} button={{ autoInsertSpace: false }}>
      <App>
        <MeContext value={me}>
          <QueryClientProvider client={queryClient}>
            <RouterProvider router={router} />
          </QueryClientProvider>
        </MeContext>
      </App>
    </ConfigProvider>
  );
}
