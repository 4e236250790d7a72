/** What the person at the desk may do here: which buttons are shown. The server decides. */

import { allow, rolesOf } from '@yicun/kernel/access';
import { matches } from '@yicun/kernel/filter';
import { nextStages } from '@yicun/kernel/stage';
import type { Row } from '@yicun/packs/programme/row';
import type { RecordRow } from '@yicun/server/wire';
import { useMemo } from 'react';
import { useMe } from '../../../source/me.ts';
import { useUnits } from '../../../source/units.ts';
import { useOpened } from '../opened.ts';
import { groupsOf, unitsOf } from '../sieve.ts';

export interface May {
  readonly edit: (row: RecordRow) => boolean;
  /** Stages the record may be brought to from where it is. */
  readonly stages: (row: RecordRow) => readonly string[];
  /**
   * Units in whose name progress of a task or target can be reported; the first is offered. Empty: none. The office
   * reports for anybody (代填), a unit for itself where it leads or answers for the work.
   */
  readonly reportFor: (work: Row) => readonly string[];
}

export function useMay(): May {
  const { grants, today } = useMe();
  const { house, on } = useOpened();
  const { all } = useUnits();
  const groups = useMemo(() => groupsOf(all), [all]);
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
    reportFor: (work) => {
      const register = house.registers.progressEntry;
      const reach = on !== null || register === undefined ? false : allow(grants, 'create', register, today);
      if (reach === false || register === undefined) return [];
      const leads = unitsOf(work, 'leadUnits');
      const held = grants.filter(
        ({ role, until }) => register.may.create[role] !== undefined && (until ?? today) >= today,
      );
      const own = [...new Set(held.map(({ unit }) => unit))];
      if (reach === true) return [...new Set([...leads, ...own])];
      const involved = new Set([...leads, ...unitsOf(work, 'responsibleUnits')]);
      return own.filter((unit) => [unit, ...(groups.get(unit) ?? [])].some((one) => involved.has(one)));
    },
  };
}
