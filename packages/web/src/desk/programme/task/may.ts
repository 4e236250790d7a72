/** What the person at the desk may do in the programme: which buttons are shown. The server decides. */

import { allow } from '@yicun/kernel/access';
import type { Row } from '@yicun/packs/programme/row';
import { useMemo } from 'react';
import { useMe } from '../../../source/me.ts';
import { useUnits } from '../../../source/units.ts';
import { type May as MayRecords, useMay as useMayRecords } from '../../records/may.ts';
import { useOpened } from '../opened.ts';
import { groupsOf, unitsOf } from '../sieve.ts';

export interface May extends Pick<MayRecords, 'edit' | 'stages'> {
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
  const records = useMayRecords(house);
  return {
    // A past day can only be looked at.
    edit: (row) => on === null && records.edit(row),
    stages: (row) => (on === null ? records.stages(row) : []),
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
