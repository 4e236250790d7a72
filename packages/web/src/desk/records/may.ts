/** What the person at the desk may do with records: which buttons are shown. The server decides. */

import { type Action, allow, rolesOf } from '@yicun/kernel/access';
import { type Filter, type Filterable, matches, nothing } from '@yicun/kernel/filter';
import type { Register } from '@yicun/kernel/register';
import { isLocked, nextStages } from '@yicun/kernel/stage';
import type { House, RecordRow, UnitInfo } from '@yicun/server/wire';
import { useMemo } from 'react';
import { useMe } from '../../source/me.ts';

export interface May {
  readonly read: (register: Register) => boolean;
  readonly edit: (row: RecordRow) => boolean;
  readonly remove: (row: RecordRow) => boolean;
  /** May this field be changed where the record stands? */
  readonly set: (row: RecordRow, field: string) => boolean;
  /** Stages the record may be brought to from where it is. */
  readonly stages: (row: RecordRow) => readonly string[];
  /** May a new record be made in this unit? */
  readonly createIn: (register: Register, unit: UnitInfo) => boolean;
  /** Fields of personal data of which this person sees nothing. */
  readonly hidden: (register: Register) => ReadonlySet<string>;
  /** May a new record be made anywhere? */
  readonly create: (register: Register) => boolean;
}

export function useMay(house: House): May {
  const { grants, today } = useMe();
  return useMemo(() => {
    const roles = rolesOf(grants, today);
    const registerOf = (row: RecordRow): Register | undefined => house.registers[row.register];
    const reach = (action: Action, register: Register | undefined): Filter | boolean => {
      if (register === undefined) return false;
      // What is off is read only, and what is kept elsewhere comes from there.
      const isOpen = action === 'read' || (house.states[register.name]?.state ?? 'on') === 'on';
      return isOpen && allow(grants, action, register, today);
    };
    const may = (action: Action, row: RecordRow) => holds(reach(action, registerOf(row)), row);
    return {
      read: (register) => reach('read', register) !== false,
      edit: (row) => may('edit', row),
      remove: (row) => may('remove', row),
      set: (row, field) => {
        const register = registerOf(row);
        return register !== undefined && may('edit', row) && !isLocked(register, row.stage, field);
      },
      stages: (row) => {
        const register = registerOf(row);
        if (register === undefined || !may('edit', row)) return [];
        return nextStages(register, row.stage).filter((next) => {
          const by = register.stages[next]?.by ?? [];
          return by.length === 0 || by.some((role) => roles.has(role));
        });
      },
      hidden: (register) => {
        const fields = Object.values(register.fields);
        const unseen = fields.filter((one) => one.personal !== null && !one.see.some((role) => roles.has(role)));
        return new Set(unseen.map(({ name }) => name));
      },
      createIn: (register, unit) => holds(reach('create', register), emptyIn(register, unit)),
      create: (register) => {
        const allowed = reach('create', register);
        return allowed !== false && JSON.stringify(allowed) !== JSON.stringify(nothing);
      },
    };
  }, [grants, today, house]);
}

function holds(reach: Filter | boolean, row: Filterable): boolean {
  return typeof reach === 'boolean' ? reach : matches(reach, row);
}

/** A record that is not there yet, in a unit: all that a permission can ask of it. */
function emptyIn(register: Register, unit: UnitInfo): Filterable {
  return {
    ...{ id: '', register: register.name, unit: unit.id, scope: unit.path, seq: 0, stage: register.start },
    ...{ title: null, day: null, data: {} },
  };
}
