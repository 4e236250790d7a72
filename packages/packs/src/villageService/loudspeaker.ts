import { day } from '@yicun/kernel/kinds/day';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages } from '../lifecycles.ts';

/** 乡村大喇叭: one speaker, and which groups of its village hear it. */
export const loudspeaker = ledger({
  name: 'loudspeaker',
  label: { zh: '乡村大喇叭', en: 'Loudspeaker' },
  title: 'speakerNo',
  place: 'location',
  tasks: ['15'],
  core: true,
  groups: maintenance.groups,
  fields: {
    speakerNo: field(text({ most: 40 }), { zh: '编号', en: 'Number' }, { required: true, unique: true }),
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    groups: field(text(), { zh: '覆盖小组', en: 'Groups that hear it' }, asked),
    device: field(ref({ register: 'device', where: { field: 'deviceType', op: 'eq', value: 'speaker' } }), {
      zh: '播控终端',
      en: 'Terminal',
    }),
    power: field(number({ min: 0, unit: 'W' }), { zh: '功率', en: 'Power' }),
    backup: field(yesNo(), { zh: '后备电源', en: 'Backup power' }, { ...asked, filter: true }),
    lastTest: field(day(), { zh: '最近试播', en: 'Last test' }, { ...asked, filter: true }),
    keeper: field(ref({ register: 'publicPost', where: { field: 'post', op: 'eq', value: 'speakerKeeper' } }), {
      zh: '管理人',
      en: 'Announcer',
    }),
    ...maintenance.fields,
  },
  stages: facilityStages,
  rules: maintenance.rules,
  list: ['speakerNo', 'groups', 'backup', 'lastTest', 'maintSubject', 'stage'],
});
