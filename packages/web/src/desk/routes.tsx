/**
 * The pages of the desk and their addresses. Each page is fetched when it is first opened; what stands in the address
 * (a filter, a chosen unit) is read by `validateSearch` of its route, so that every view can be sent as a link.
 */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type SearchSchemaInput,
} from '@tanstack/react-router';
import { Broken } from '../parts/Boundary.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { Absent } from './Absent.tsx';
import { Frame } from './Frame.tsx';
import { type MapAddress, mapAddress } from './map/address.ts';
import { isState, type Sieve } from './people/sift.ts';
import { asOf, type ItemSieve, itemSieve, type TaskSieve, taskSieve } from './programme/address.ts';
import { type ListAddress, listAddress } from './registers/address.ts';

const root = createRootRoute({ component: Frame, notFoundComponent: Absent });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./Start.tsx'), 'Start'),
});

const programme = createRoute({
  getParentRoute: () => root,
  path: '/programmes/$programme',
  validateSearch: (search: { on?: string | undefined } & SearchSchemaInput) => asOf(search),
  search: { middlewares: [retainSearchParams(['on'])] },
  component: lazyRouteComponent(() => import('./programme/ProgrammeLayout.tsx'), 'ProgrammeLayout'),
});

const overview = createRoute({
  getParentRoute: () => programme,
  path: '/overview',
  component: lazyRouteComponent(() => import('./programme/overview/OverviewPage.tsx'), 'OverviewPage'),
});

const tasks = createRoute({
  getParentRoute: () => programme,
  path: '/tasks',
  validateSearch: (search: TaskSieve & SearchSchemaInput) => taskSieve(search),
  component: lazyRouteComponent(() => import('./programme/tasks/TasksPage.tsx'), 'TasksPage'),
});

const task = createRoute({
  getParentRoute: () => programme,
  path: '/tasks/$task',
  component: lazyRouteComponent(() => import('./programme/task/TaskPage.tsx'), 'TaskPage'),
});

const items = createRoute({
  getParentRoute: () => programme,
  path: '/items',
  validateSearch: (search: ItemSieve & SearchSchemaInput) => itemSieve(search),
  component: lazyRouteComponent(() => import('./programme/items/ItemsPage.tsx'), 'ItemsPage'),
});

const dispatch = createRoute({
  getParentRoute: () => programme,
  path: '/dispatch',
  component: lazyRouteComponent(() => import('./programme/dispatch/DispatchPage.tsx'), 'DispatchPage'),
});

const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  component: lazyRouteComponent(() => import('./work/WorkPage.tsx'), 'WorkPage'),
});

const registers = createRoute({
  getParentRoute: () => root,
  path: '/registers',
  component: lazyRouteComponent(() => import('./registers/RegistersPage.tsx'), 'RegistersPage'),
});

const ledger = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register',
  validateSearch: (search: ListAddress & SearchSchemaInput) => listAddress(search),
  component: lazyRouteComponent(() => import('./registers/ListPage.tsx'), 'ListPage'),
});

const newRecord = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register/new',
  component: lazyRouteComponent(() => import('./registers/NewRecordPage.tsx'), 'NewRecordPage'),
});

const map = createRoute({
  getParentRoute: () => root,
  path: '/map',
  validateSearch: (search: MapAddress & SearchSchemaInput) => mapAddress(search),
  component: lazyRouteComponent(() => import('./map/MapPage.tsx'), 'MapPage'),
});

const sheetImport = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register/import',
  validateSearch: (search: { id?: string } & SearchSchemaInput) => chosen(search, 'id'),
  component: lazyRouteComponent(() => import('./exchange/SheetImportPage.tsx'), 'SheetImportPage'),
});

const rounds = createRoute({
  getParentRoute: () => root,
  path: '/rounds',
  validateSearch: (search: { register?: string; listed?: string } & SearchSchemaInput) =>
    chosen(search, 'register', 'listed'),
  component: lazyRouteComponent(() => import('./rounds/RoundsPage.tsx'), 'RoundsPage'),
});

const round = createRoute({
  getParentRoute: () => root,
  path: '/rounds/$id',
  component: lazyRouteComponent(() => import('./rounds/RoundPage.tsx'), 'RoundPage'),
});

const jobs = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(() => import('./exchange/JobsPage.tsx'), 'JobsPage'),
});

const record = createRoute({
  getParentRoute: () => root,
  path: '/registers/$register/$id',
  component: lazyRouteComponent(() => import('./registers/RecordPage.tsx'), 'RecordPage'),
});

const figures = createRoute({
  getParentRoute: () => root,
  path: '/figures',
  validateSearch: (search: { task?: string; theme?: string } & SearchSchemaInput) => numbered(search),
  component: lazyRouteComponent(() => import('./figures/TablePage.tsx'), 'TablePage'),
});

const figure = createRoute({
  getParentRoute: () => root,
  path: '/figures/$indicator',
  validateSearch: (search: { unit?: string } & SearchSchemaInput) => chosen(search, 'unit'),
  component: lazyRouteComponent(() => import('./figures/FigurePage.tsx'), 'FigurePage'),
});

const units = createRoute({
  getParentRoute: () => root,
  path: '/units',
  validateSearch: (search: { unit?: string } & SearchSchemaInput) => chosen(search, 'unit'),
  component: lazyRouteComponent(() => import('./units/UnitsPage.tsx'), 'UnitsPage'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/units/people',
  validateSearch: (search: Sieve & SearchSchemaInput): Sieve => ({
    ...chosen(search, 'search', 'unit', 'role'),
    ...(isState(search.state) ? { state: search.state } : {}),
  }),
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});

const keys = createRoute({
  getParentRoute: () => root,
  path: '/keys',
  component: lazyRouteComponent(() => import('./keys/KeysPage.tsx'), 'KeysPage'),
});

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/SettingsPage.tsx'), 'SettingsPage'),
});

const mapSettings = createRoute({
  getParentRoute: () => root,
  path: '/settings/map',
  component: lazyRouteComponent(() => import('./outlines/MapSettingsPage.tsx'), 'MapSettingsPage'),
});

const declarations = createRoute({
  getParentRoute: () => root,
  path: '/settings/registers',
  component: lazyRouteComponent(() => import('./declarations/DeclarationsPage.tsx'), 'DeclarationsPage'),
});

const newDeclaration = createRoute({
  getParentRoute: () => root,
  path: '/settings/registers/new',
  component: lazyRouteComponent(() => import('./declarations/EditorPage.tsx'), 'NewRegisterPage'),
});

const declaration = createRoute({
  getParentRoute: () => root,
  path: '/settings/registers/$register',
  component: lazyRouteComponent(() => import('./declarations/EditorPage.tsx'), 'EditorPage'),
});

const demo = createRoute({
  getParentRoute: () => root,
  path: '/settings/demo',
  component: lazyRouteComponent(() => import('./demo/DemoPage.tsx'), 'DemoPage'),
});

const checklists = createRoute({
  getParentRoute: () => root,
  path: '/checklists',
  component: lazyRouteComponent(() => import('./checklists/ChecklistsPage.tsx'), 'ChecklistsPage'),
});

const checklist = createRoute({
  getParentRoute: () => root,
  path: '/checklists/$name',
  component: lazyRouteComponent(() => import('./checklists/ChecklistPage.tsx'), 'ChecklistPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/import',
  component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/import/$id',
  component: lazyRouteComponent(() => import('./import/ReviewPage.tsx'), 'ReviewPage'),
});

const audit = createRoute({
  getParentRoute: () => root,
  path: '/audit',
  component: lazyRouteComponent(() => import('./audit/AuditPage.tsx'), 'AuditPage'),
});

const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./account/AccountPage.tsx'), 'AccountPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    work,
    programme.addChildren([overview, tasks, task, items, dispatch]),
    registers,
    ledger,
    newRecord,
    sheetImport,
    record,
    figures,
    figure,
    map,
    rounds,
    round,
    jobs,
    imports,
    review,
    units,
    people,
    keys,
    settings,
    mapSettings,
    declarations,
    newDeclaration,
    declaration,
    demo,
    checklists,
    checklist,
    audit,
    account,
  ]),
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

/** A task by its number, or a theme: the router reads `?task=02` as the number 2. */
function numbered({ task, theme }: { readonly task?: unknown; readonly theme?: unknown }) {
  const number = typeof task === 'number' ? String(task).padStart(2, '0') : task;
  return chosen({ task: number, theme }, 'task', 'theme');
}

/** The texts of an address under these names; whatever else somebody wrote there is left out. */
function chosen<K extends string>(search: { readonly [name in K]?: unknown }, ...names: readonly K[]) {
  const texts = names.flatMap((name) => (typeof search[name] === 'string' ? [[name, search[name]]] : []));
  const found: { [name in K]?: string } = Object.fromEntries(texts);
  return found;
}
