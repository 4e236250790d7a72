/** A small house for the tests of the door: registers that together have every kind of field and every rule. */

import { indicator } from '@yicun/kernel/indicator';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { notes } from '@yicun/kernel/kinds/notes';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { text } from '@yicun/kernel/kinds/text';
import { units } from '@yicun/kernel/kinds/units';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { house } from '@yicun/kernel/pack';
import { field, register } from '@yicun/kernel/register';

const label = (en: string) => ({ zh: en, en });
const clerk = { clerk: true, officer: true } as const;

export const road = register({
  name: 'road',
  label: label('road'),
  title: 'name',
  place: 'site',
  fields: {
    name: field(text(), label('name'), { required: true }),
    code: field(text(), label('code'), { numbered: true }),
    site: field(place(), label('site')),
    crosses: field(refs({ register: 'road', where: { field: 'site', op: 'present' } }), label('crosses')),
  },
  may: { read: clerk, create: clerk, edit: clerk, remove: clerk },
});

export const toilet = register({
  name: 'toilet',
  label: label('toilet'),
  title: 'recordNo',
  day: 'builtOn',
  fields: {
    recordNo: field(text(), label('record number'), { required: true, unique: true }),
    model: field(choice({ options: { flush: label('flush'), pit: label('pit') } }), label('model'), { filter: true }),
    volume: field(number({ min: 0, decimals: 2 }), label('volume'), { filter: true }),
    builtOn: field(day(), label('built on')),
    inUse: field(yesNo(), label('in use')),
    leads: field(units(), label('lead units'), { filter: true }),
    road: field(ref({ register: 'road' }), label('road')),
    grade: field(text(), label('grade'), { guarded: true }),
    remarks: field(notes(), label('remarks')),
    phone: field(text(), label('phone'), { personal: 'P', see: ['officer'] }),
  },
  stages: {
    open: { label: label('open'), next: ['done'] },
    done: { label: label('done'), next: ['closed', 'open'], needs: ['builtOn'], locks: ['model'] },
    closed: { label: label('closed'), next: ['open'], by: ['officer'], locks: ['*'], final: true, entry: true },
  },
  rules: [
    {
      name: 'flushHasVolume',
      when: { field: 'model', op: 'eq', value: 'flush' },
      must: { field: 'volume', op: 'present' },
      field: 'volume',
      message: label('A flush toilet has a volume.'),
    },
  ],
  may: {
    read: { ...clerk, lead: { field: 'leads', op: 'has', value: '$unit' } },
    create: clerk,
    edit: { ...clerk, lead: { field: 'leads', op: 'has', value: '$unit' } },
    remove: { officer: true },
  },
});

const roles = {
  clerk: label('clerk'),
  officer: label('officer'),
  lead: label('lead'),
  systemAdmin: label('system'),
  securityAdmin: label('security'),
  auditAdmin: label('audit'),
};

export const testHouse = house(
  [
    {
      name: 'test',
      label: label('test'),
      version: 1,
      fixed: true,
      registers: [road, toilet],
      indicators: [
        indicator(toilet, {
          name: 'toilet.flush',
          label: label('flush toilets'),
          where: { field: 'model', op: 'eq', value: 'flush' },
          dims: ['inUse'],
          period: 'month',
        }),
        indicator(toilet, { name: 'toilet.volume', label: label('volume'), sum: 'volume', dims: ['stage'] }),
      ],
    },
  ],
  roles,
);
