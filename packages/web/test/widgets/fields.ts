/** The fields on the page of all widgets. */

import type { Json, KindUse } from '@yicun/kernel/kind';
import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { files } from '@yicun/kernel/kinds/files';
import { idCard } from '@yicun/kernel/kinds/idCard';
import { line } from '@yicun/kernel/kinds/line';
import { moment } from '@yicun/kernel/kinds/moment';
import { number } from '@yicun/kernel/kinds/number';
import { person } from '@yicun/kernel/kinds/person';
import { phone } from '@yicun/kernel/kinds/phone';
import { photo } from '@yicun/kernel/kinds/photo';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { refs } from '@yicun/kernel/kinds/refs';
import { rows } from '@yicun/kernel/kinds/rows';
import { text } from '@yicun/kernel/kinds/text';
import type { Field } from '@yicun/kernel/register';

interface Shown {
  readonly name: string;
  readonly use: KindUse;
  readonly first: Json;
  readonly options: Partial<Field>;
}

function shown(name: string, use: KindUse, first: Json = null): Shown {
  return { name, use, first, options: {} };
}

const reason = { zh: '验收时与整治前对照', en: 'Compared at acceptance' };
const where = { field: 'stage', op: 'eq', value: 'running' } as const;
const columns = {
  item: { ...text({ most: 20 }), label: { zh: '品名', en: 'Item' } },
  amount: { ...number({ unit: { zh: '吨', en: 't' }, min: 0 }), label: { zh: '数量', en: 'Amount' } },
  from: {
    ...choice({ options: { gift: { zh: '捐赠', en: 'Gift' }, bought: { zh: '购买', en: 'Bought' } } }),
    label: { zh: '来源', en: 'Source' },
  },
  on: { ...day(), label: { zh: '日期', en: 'Day' } },
};

/** A photo that the record has already: its file is known by the hash alone. */
export const keptPhoto = {
  ...{ id: 'ab'.repeat(32), name: '整治前.jpg', size: 204_800, type: 'image/jpeg' },
  takenAt: '2022-05-31T08:00:00.000Z',
};

export const fields: readonly Shown[] = [
  shown('moment', moment(), '2022-05-31T16:30:00.000Z'),
  shown('person', person()),
  shown('phone', phone(), '13909530000'),
  shown('idCard', idCard(), '11010519491231002X'),
  shown('place', place()),
  shown('line', line()),
  shown('area', area()),
  shown('ref', ref({ register: 'well', where })),
  shown('refs', refs({ register: 'well' }), ['018f6d3a-0000-7000-8000-000000000001']),
  shown('rows', rows({ columns, most: 3 }), [{ item: '水泥', amount: 3, from: 'gift' }]),
  shown('photo', photo({ most: 4, reason }), [keptPhoto]),
  shown('files', files()),
];
