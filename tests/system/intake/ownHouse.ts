/** A house whose figures depend on what the district sets and declares itself. */
import { indicator } from '@yicun/kernel/indicator';
import { choice } from '@yicun/kernel/kinds/choice';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { text } from '@yicun/kernel/kinds/text';
import { house } from '@yicun/kernel/pack';
import { field } from '@yicun/kernel/register';
import { setting } from '@yicun/kernel/setting';
import { ledger } from '@yicun/packs/ledger';
import { officePack } from '@yicun/packs/office/pack';
import { roles } from '@yicun/packs/roles';

const label = (en: string) => ({ zh: en, en });

const household = ledger({
  name: 'household',
  label: label('household'),
  core: true,
  title: 'name',
  fields: { name: field(text(), label('name'), { required: true }) },
});

const toilet = ledger({
  name: 'toilet',
  label: label('toilet'),
  core: true,
  title: 'recordNo',
  day: 'builtOn',
  fields: {
    recordNo: field(text(), label('record number'), { required: true }),
    model: field(choice({ options: { flush: label('flush'), pit: label('pit') } }), label('model'), { filter: true }),
    volume: field(number({ min: 0, decimals: 2 }), label('volume')),
    builtOn: field(day(), label('built on')),
  },
  stages: { open: { label: label('open'), next: ['done'] }, done: { label: label('done'), next: ['open'] } },
});

/** Off until the district switches it on. */
const pond = ledger({
  name: 'pond',
  label: label('pond'),
  title: 'name',
  fields: { name: field(text(), label('name'), { required: true }) },
});

const large = { field: 'volume', op: 'gte', value: { setting: 'large' } } as const;

export const ownHouse = house(
  [
    officePack,
    {
      name: 'test',
      label: label('test'),
      version: 1,
      registers: [household, toilet, pond],
      indicators: [
        indicator(toilet, {
          name: 'toilet.large',
          label: label('large'),
          where: large,
          dims: ['model'],
          period: 'month',
        }),
        indicator(toilet, {
          name: 'toilet.perHousehold',
          label: label('rate'),
          where: large,
          outOf: { register: household },
        }),
        indicator(toilet, { name: 'toilet.volume', label: label('volume'), sum: 'volume', dims: ['stage'] }),
      ],
      settings: [
        setting(number({ min: 0 }), {
          ...{ name: 'large', label: label('large from'), byDefault: 1, source: label('a test'), tasks: [] },
        }),
      ],
    },
  ],
  roles,
);
