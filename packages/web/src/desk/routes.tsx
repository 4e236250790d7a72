/**
 * The pages of the desk and their addresses. Each page is fetched when it is first opened; what stands in the address
 * (a filter, a chosen unit) is read by `validateSearch` of its route, so that every view can be sent as a link.
 */

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { Broken } from '../parts/Boundary.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Absent } from './Absent.tsx';
import { Frame } from './Frame.tsx';

const root = createRootRoute({ component: Frame, notFoundComponent: Absent });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/account' });
  },
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([start, account]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
