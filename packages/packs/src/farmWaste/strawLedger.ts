import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { mu, tonnes } from '../measures.ts';
import { hint, notLess } from '../rules.ts';
import { countedOn } from './countedOn.ts';

const straw = number({ min: 0, unit: tonnes });
const byUse = { group: 'uses' } as const;

/** 秸秆资源台账: what straw one crop of a village left in one season, and what became of it. */
export const strawLedger = ledger({
  name: 'strawLedger',
  label: { zh: '秸秆资源台账', en: 'Straw' },
  day: 'countedOn',
  tasks: ['17'],
  core: true,
  groups: { uses: { zh: '五化利用', en: 'Five ways of use' } },
  fields: {
    crop: field(
      choice({
        options: {
          wheat: { zh: '小麦', en: 'Wheat' },
          maize: { zh: '玉米', en: 'Maize' },
          rice: { zh: '水稻', en: 'Rice' },
          vegetable: { zh: '瓜菜', en: 'Melons and vegetables' },
          other: { zh: '其他', en: 'Other' },
        },
      }),
      { zh: '作物', en: 'Crop' },
      { ...asked, filter: true },
    ),
    countedOn,
    area: field(number({ min: 0, unit: mu }), { zh: '面积', en: 'Area' }, asked),
    produced: field(straw, { zh: '产生量', en: 'Straw produced' }, asked),
    collectable: field(straw, { zh: '可收集量', en: 'Straw that can be collected' }, asked),
    // The sum of the five: a figure adds up one field.
    used: field(straw, { zh: '综合利用量', en: 'Straw used' }, { ...asked, ...byUse }),
    fertiliser: field(straw, { zh: '肥料化', en: 'As fertiliser' }, { ...asked, ...byUse }),
    feed: field(straw, { zh: '饲料化', en: 'As feed' }, { ...asked, ...byUse }),
    energy: field(straw, { zh: '燃料化', en: 'As fuel' }, { ...asked, ...byUse }),
    base: field(straw, { zh: '基料化', en: 'As growing medium' }, byUse),
    material: field(straw, { zh: '原料化', en: 'As raw material' }, byUse),
  },
  rules: [
    notLess('produced', 'collectable', { zh: '可收集量大于产生量。', en: 'More can be collected than was produced.' }),
    notLess('collectable', 'used', { zh: '综合利用量大于可收集量。', en: 'More was used than can be collected.' }),
    ...['fertiliser', 'feed', 'energy', 'base', 'material'].map((part) =>
      hint(notLess('used', part, { zh: '有一项利用量大于综合利用量。', en: 'One use is more than all of them.' })),
    ),
  ],
  list: ['recordNo', 'crop', 'countedOn', 'produced', 'collectable', 'used'],
});
