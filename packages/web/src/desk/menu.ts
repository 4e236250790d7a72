/** What the menu of the desk leads to, in the order of PRODUCT §4. Only what is there: no entry for what is to come. */

import { ApartmentOutlined, ImportOutlined } from '@ant-design/icons';
import type { Me } from '@yicun/server/wire';
import type { ComponentType } from 'react';
import { holds } from '../source/me.ts';
import type { desk } from '../words/desk.ts';

export interface MenuEntry {
  /** A path of routes.ts; the entry is marked for everything under it. */
  readonly to: string;
  readonly label: keyof typeof desk.zh;
  readonly icon: ComponentType;
  /** Who sees the entry; the server decides who may see the page. */
  readonly for?: (me: Me) => boolean;
}

export const menu: readonly MenuEntry[] = [
  { to: '/import', label: 'importing', icon: ImportOutlined, for: (me) => holds(me, 'officeOfficer', 'officeLeader') },
  { to: '/units', label: 'units', icon: ApartmentOutlined },
];
