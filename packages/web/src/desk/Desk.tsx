import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { Me } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { MeContext } from '../source/me.ts';
import { queryClient } from '../source/queries.ts';
import { Look } from './Look.tsx';
import { router } from './routes.tsx';

/** The desk of a person who is signed in. */
export function Desk({ me }: { me: Me }): ReactNode {
  return (
    <Look>
      <MeContext value={me}>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </MeContext>
    </Look>
  );
}
