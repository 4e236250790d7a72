/** What the person at the desk may do here: which buttons are shown. The server decides. */

import { allow, rolesOf } from '@yicun/kernel/access';
import { matches } from '@yicun/kernel/filter';
import { nextStages } from '@yicun/kernel/stage';
import type { RecordRow } from '@yicun/server/wire';
import { useMe } from '../../../source/me.ts';
import { useOpened } from '../opened.ts';

export interface May {
  readonly edit: (row: RecordRow) => boolean;
  /** Stages the record may be brought to from where it is. */
  readonly stages: (row: RecordRow) => readonly string[];
  /** Units in whose name progress can be reported; the first is offered. Empty: none. */
  readonly reportFor: (leads: readonly string[]) => readonly string[];
}

export function useMay(): May {
  const { grants, today } = useMe();
  const { house, on } = useOpened();
  const roles = rolesOf(grants, today);
  const edit = (row: RecordRow): boolean => {
    const register = house.registers[row.register];
    const reach = on !== null || register === undefined ? false : allow(grants, 'edit', register, today);
    return typeof reach === 'boolean' ? reach : matches(reach, row);
  };
  return {
    edit,
    stages: (row) => {
      const register = house.registers[row.register];
      if (register === undefined || !edit(row)) return [];
      return nextStages(register, row.stage).filter((next) => {
        const by = register.stages[next]?.by ?? [];
        return by.length === 0 || by.some((role) => roles.has(role));
      });
    },
    reportFor: (leads) => {
      const register = house.registers.progressEntry;
      const reach = on !== null || register === undefined ? false : allow(grants, 'create', register, today);
      if (reach === false) return [];
      const may = register?.may.create ?? {};
      const own = grants.filter((grant) => may[grant.role] !== undefined && (grant.until ?? today) >= today);
      // Whoever may report for anybody (the office) does it first of all for the lead unit.
      return [...new Set(reach === true ? [...leads, ...own.map(({ unit }) => unit)] : own.map(({ unit }) => unit))];
    },
  };
}
