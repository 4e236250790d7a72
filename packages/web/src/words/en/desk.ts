import type { desk as zh } from '../zh/desk.ts';

export const desk: typeof zh = {
  skip: 'Skip to the content',
  menu: 'Menu',
  openMenu: 'Open the menu',
  overview: 'Overview',
  tasks: 'Tasks',
  registers: 'Registers',
  figures: 'Figures',
  map: 'Map',
  importing: 'Import',
  units: 'Units and people',
  administration: 'Administration',
  audit: 'Audit',
  account: 'My account',
  jobs: 'My jobs',
  signOut: 'Sign out',
  demo: 'Demo data',
  demoHelp: 'People and progress on this page are generated for demonstration; they are not real.',
  absent: 'There is no such page',
  absentHelp: 'The address may be mistyped, or what was here has moved.',
  toStart: 'To the start page',
};
