import { choices } from '@yicun/kernel/kinds/choices';
import { number } from '@yicun/kernel/kinds/number';
import { place } from '@yicun/kernel/kinds/place';
import { yesNo } from '@yicun/kernel/kinds/yesNo';
import { field } from '@yicun/kernel/register';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { facilityStages, startingAt } from '../lifecycles.ts';
import { days } from '../measures.ts';
import { oughtToBe } from '../rules.ts';

/** 村级阵地: the premises of one village, its rooms and what can be done there. */
export const stronghold = ledger({
  name: 'stronghold',
  label: { zh: '村级阵地', en: 'Village premises' },
  place: 'location',
  tasks: ['15'],
  groups: maintenance.groups,
  fields: {
    location: field(place(), { zh: '位置', en: 'Place' }, asked),
    area: field(number({ min: 0, unit: 'm²' }), { zh: '建筑面积', en: 'Floor area' }, asked),
    rooms: field(
      choices({
        options: {
          service: { zh: '便民服务厅', en: 'Service hall' },
          meeting: { zh: '会议室', en: 'Meeting room' },
          party: { zh: '党员活动室', en: 'Party members’ room' },
          mediation: { zh: '调解室', en: 'Mediation room' },
          library: { zh: '农家书屋', en: 'Reading room' },
          culture: { zh: '文化活动室', en: 'Culture room' },
          health: { zh: '卫生室', en: 'Health room' },
          practice: { zh: '新时代文明实践站', en: 'Civilisation practice station' },
        },
      }),
      { zh: '功能室', en: 'Rooms' },
      { ...asked, filter: true },
    ),
    oneStop: field(yesNo(), { zh: '一站式服务', en: 'One-stop service' }, { ...asked, filter: true }),
    onlineItems: field(
      number({ min: 0, decimals: 0, unit: { zh: '项', en: 'services' } }),
      { zh: '线上事项', en: 'Services online' },
      asked,
    ),
    openDays: field(number({ min: 0, max: 7, decimals: 0, unit: days }), { zh: '每周开放', en: 'Open a week' }, asked),
    accessible: field(
      choices({
        options: {
          ramp: { zh: '坡道', en: 'Ramp' },
          toilet: { zh: '无障碍卫生间', en: 'Accessible toilet' },
          rail: { zh: '扶手', en: 'Handrail' },
          counter: { zh: '低位服务台', en: 'Low counter' },
        },
      }),
      { zh: '无障碍设施', en: 'Accessible by' },
      { filter: true },
    ),
    signboards: field(
      number({ min: 0, decimals: 0, unit: { zh: '块', en: 'boards' } }),
      { zh: '挂牌数量', en: 'Boards at the door' },
      asked,
    ),
    misused: field(yesNo(), { zh: '挪用出租', en: 'Let or misused' }, { ...asked, filter: true }),
    ...maintenance.fields,
  },
  stages: startingAt('running', facilityStages),
  rules: [
    oughtToBe('misused', false, {
      zh: '村级阵地不得挪用或出租。',
      en: 'Village premises are neither let nor misused.',
    }),
    ...maintenance.rules,
  ],
  list: ['recordNo', 'area', 'oneStop', 'openDays', 'misused', 'stage'],
});
