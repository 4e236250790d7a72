import { area } from '@yicun/kernel/kinds/area';
import { choice } from '@yicun/kernel/kinds/choice';
import { number } from '@yicun/kernel/kinds/number';
import { ref } from '@yicun/kernel/kinds/ref';
import { text } from '@yicun/kernel/kinds/text';
import { field } from '@yicun/kernel/register';
import { inStage } from '../counted.ts';
import { maintenance } from '../fieldGroups.ts';
import { asked, ledger } from '../ledger.ts';
import { needing, projectStages } from '../lifecycles.ts';
import { kilometres, mu } from '../measures.ts';

/** 高标准农田地块: one block of built farmland, of a project. */
export const farmlandPlot = ledger({
  name: 'farmlandPlot',
  label: { zh: '高标准农田地块', en: 'Farmland plot' },
  title: 'name',
  place: 'range',
  tasks: ['11'],
  groups: maintenance.groups,
  fields: {
    name: field(text(), { zh: '项目区', en: 'Name' }, { required: true }),
    project: field(
      ref({ register: 'project', where: { field: 'projectType', op: 'in', value: ['farmland', 'irrigation'] } }),
      { zh: '所属项目', en: 'Project' },
      { ...asked, filter: true },
    ),
    area: field(number({ min: 0, unit: mu }), { zh: '面积', en: 'Area' }, asked),
    irrigation: field(
      choice({
        options: {
          drip: { zh: '滴灌', en: 'Drip' },
          pipe: { zh: '管灌', en: 'Pipes' },
          sprinkler: { zh: '喷灌', en: 'Sprinklers' },
          channel: { zh: '渠灌', en: 'Channels' },
        },
      }),
      { zh: '灌溉方式', en: 'Irrigation' },
      { ...asked, filter: true },
    ),
    roadKm: field(number({ min: 0, unit: kilometres }), { zh: '田间道路', en: 'Field roads' }),
    canalKm: field(number({ min: 0, unit: kilometres }), { zh: '衬砌渠道', en: 'Lined channels' }),
    builtShare: field(
      number({ min: 0, max: 100, decimals: 1, unit: '%' }),
      { zh: '建设进度', en: 'Built' },
      { ...asked, filter: true },
    ),
    range: field(area(), { zh: '范围', en: 'Area on the map' }),
    ...maintenance.fields,
    // Who looks after a plot is settled when it is handed over.
    maintSubject: { ...maintenance.fields.maintSubject, wanted: inStage('handedOver', 'closed') },
    maintMode: { ...maintenance.fields.maintMode, wanted: inStage('handedOver', 'closed') },
  },
  stages: needing(projectStages, { accepted: ['area'] }),
  rules: [
    {
      name: 'finishedIsBuilt',
      when: inStage('finished', 'accepted', 'handedOver', 'closed'),
      must: { not: { field: 'builtShare', op: 'lt', value: 100 } },
      field: 'builtShare',
      message: { zh: '已完工的地块建设进度应为100%。', en: 'What is finished is built to 100%.' },
      hint: true,
    },
    ...maintenance.rules,
  ],
  list: ['name', 'project', 'area', 'irrigation', 'builtShare', 'stage'],
});
