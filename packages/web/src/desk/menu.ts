/** What the menu of the desk leads to, in the order of PRODUCT §4. Only what is there: no entry for what is to come. */

import {
  ApartmentOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  CheckSquareOutlined,
  ControlOutlined,
  DashboardOutlined,
  EnvironmentOutlined,
  FormOutlined,
  ImportOutlined,
  UnorderedListOutlined,
} from '@ant-design/icons';
import { staff } from '@yicun/packs/roles';
import type { Me } from '@yicun/server/wire';
import type { ComponentType } from 'react';
import { holds } from '../source/me.ts';
import type { desk } from '../words/desk.ts';

export interface MenuEntry {
  /** A path of routes.tsx, `$programme` being the one that is open; the entry is marked for everything under it. */
  readonly to: string;
  readonly label: keyof typeof desk.zh;
  readonly icon: ComponentType;
  /** Who sees the entry; the server decides who may see the page. */
  readonly for?: (me: Me) => boolean;
}

export const menu: readonly MenuEntry[] = [
  { to: '/work', label: 'work', icon: CheckSquareOutlined, for: isStaff },
  { to: '/programmes/$programme/overview', label: 'overview', icon: DashboardOutlined, for: isStaff },
  { to: '/programmes/$programme/tasks', label: 'tasks', icon: UnorderedListOutlined, for: isStaff },
  { to: '/registers', label: 'registers', icon: BookOutlined, for: keepsLedgers },
  { to: '/map', label: 'map', icon: EnvironmentOutlined, for: keepsLedgers },
  { to: '/rounds', label: 'rounds', icon: FormOutlined, for: isStaff },
  { to: '/figures', label: 'figures', icon: BarChartOutlined, for: isStaff },
  { to: '/import', label: 'importing', icon: ImportOutlined, for: (me) => holds(me, 'officeOfficer', 'officeLeader') },
  { to: '/units', label: 'units', icon: ApartmentOutlined },
  { to: '/audit', label: 'audit', icon: AuditOutlined, for: (me) => holds(me, 'auditAdmin') },
  { to: '/settings', label: 'administration', icon: ControlOutlined, for: isStaff },
];

/** Whoever works in the programme, and those who look after things on the spot. */
function keepsLedgers(me: Me): boolean {
  return isStaff(me) || holds(me, 'villageSupervisor', 'patroller', 'gridWorker', 'contractor');
}

/** Programmes are read by whoever works in them; administrators as such see none. */
export function isStaff(me: Me): boolean {
  return holds(me, ...staff);
}
