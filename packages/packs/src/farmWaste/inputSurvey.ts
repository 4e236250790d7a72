import { number } from '@yicun/kernel/kinds/number';
import { field } from '@yicun/kernel/register';
import { asked, ledger } from '../ledger.ts';
import { tonnes } from '../measures.ts';
import { countedOn } from './countedOn.ts';

/** 农业投入品调查档案: what went into the fields of one village in one year, and what came back. */
export const inputSurvey = ledger({
  name: 'inputSurvey',
  label: { zh: '农业投入品调查档案', en: 'Farm input survey' },
  day: 'countedOn',
  tasks: ['17'],
  core: true,
  fields: {
    countedOn,
    fertiliserTons: field(number({ min: 0, unit: tonnes }), { zh: '化肥使用量', en: 'Fertiliser used' }, asked),
    pesticideKg: field(number({ min: 0, unit: 'kg' }), { zh: '农药使用量', en: 'Pesticide used' }, asked),
    filmTons: field(number({ min: 0, unit: tonnes }), { zh: '农膜使用量', en: 'Film used' }, asked),
    strawTons: field(number({ min: 0, unit: tonnes }), { zh: '秸秆产生量', en: 'Straw produced' }, asked),
    packKg: field(number({ min: 0, unit: 'kg' }), { zh: '农药包装回收', en: 'Pesticide packs returned' }, asked),
  },
  list: ['recordNo', 'countedOn', 'fertiliserTons', 'pesticideKg', 'filmTons', 'packKg'],
});
