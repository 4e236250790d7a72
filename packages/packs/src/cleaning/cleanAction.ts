import { area } from '@yicun/kernel/kinds/area';
import { choices } from '@yicun/kernel/kinds/choices';
import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { photo } from '@yicun/kernel/kinds/photo';
import { ref } from '@yicun/kernel/kinds/ref';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { logStages } from '../lifecycles.ts';
import { hours, kilometres, people, places, tonnes } from '../measures.ts';

/** 清洁行动记录: one village's action on one day, and what it cleared. */
export const cleanAction = ledger({
  name: 'cleanAction',
  label: { zh: '清洁行动记录', en: 'Cleaning action' },
  day: 'at',
  place: 'area',
  tasks: ['16'],
  fields: {
    campaign: field(ref({ register: 'cleanCampaign' }), { zh: '战役', en: 'Campaign' }, { ...asked, filter: true }),
    at: field(day(), { zh: '日期', en: 'Day' }, { required: true }),
    kinds: field(
      choices({
        options: {
          garbage: { zh: '垃圾', en: 'Waste' },
          ditch: { zh: '沟渠', en: 'Ditches' },
          manure: { zh: '粪污', en: 'Manure' },
          wall: { zh: '残垣断壁', en: 'Broken walls' },
          pile: { zh: '乱堆', en: 'Piles' },
          shed: { zh: '私搭', en: 'Sheds' },
          ads: { zh: '小广告', en: 'Posters' },
          green: { zh: '绿化', en: 'Plants' },
        },
      }),
      { zh: '清理内容', en: 'Cleared' },
      { ...asked, filter: true },
    ),
    garbageTons: field(number({ min: 0, unit: tonnes }), { zh: '清理垃圾', en: 'Waste removed' }, asked),
    ditchKm: field(number({ min: 0, unit: kilometres }), { zh: '清理沟渠', en: 'Ditches cleared' }),
    walls: field(number({ min: 0, decimals: 0, unit: places }), { zh: '拆除残垣断壁', en: 'Broken walls removed' }),
    treesPlanted: field(number({ min: 0, decimals: 0, unit: { zh: '株', en: 'trees' } }), {
      zh: '植树',
      en: 'Trees planted',
    }),
    participants: field(number({ min: 1, decimals: 0, unit: people }), { zh: '参加人数', en: 'Took part' }, asked),
    // 投工投劳: the ledger of villagers' labour (task 24) takes it from here.
    labourHours: field(number({ min: 0, unit: hours }), { zh: '投工投劳', en: 'Labour given' }, asked),
    pairs: field(photo({ most: 8 }), { zh: '整治前后照片', en: 'Photos before and after' }),
    area: field(area(), { zh: '整治范围', en: 'Area cleared' }),
  },
  stages: logStages,
  list: ['recordNo', 'at', 'kinds', 'garbageTons', 'participants', 'stage'],
});
