import { describe, expect, it } from 'vitest';
import { docxOf } from './builders.ts';
import { refusalOf, rowsOf, sheetsOf } from './said.ts';

describe('numbered paragraphs that name their units', () => {
  it('in brackets at their end', async () => {
    const { source, sheets } = await sheetsOf(`宜川县2024年农村人居环境整治工作要点
一、总体要求
以习近平新时代中国特色社会主义思想为指导（以下简称“指导思想”）。
二、重点任务
（一）扎实推进农村厕所革命
1.推进户厕改造。完成户厕改造3000户。（责任单位：县农业农村局、县卫生健康局，各乡镇；完成时限：2024年11月底）
2.开展问题厕所整改。6月底前完成整改（县农业农村局牵头，县财政局配合，各乡镇落实）。
（二）推进农村生活污水治理
3.新建污水处理站5座。（县住建局、各乡镇）
三、保障措施
1.加强组织领导。各乡镇要高度重视。`);
    expect(source.blocks[sheets[0]!.title!.block]).toBe('宜川县2024年农村人居环境整治工作要点');
    expect(await rowsOf(source.blocks.join('\n'))).toEqual([
      {
        keyWork: '（一）扎实推进农村厕所革命',
        task: '1.推进户厕改造',
        goal: '完成户厕改造3000户。',
        lead: '县农业农村局',
        responsible: '县卫生健康局，各乡镇',
        due: '2024年11月底',
      },
      {
        keyWork: '（一）扎实推进农村厕所革命',
        task: '2.开展问题厕所整改',
        goal: '6月底前完成整改',
        lead: '县农业农村局',
        responsible: '县财政局\n各乡镇',
      },
      {
        keyWork: '（二）推进农村生活污水治理',
        task: '3.新建污水处理站5座。',
        goal: '新建污水处理站5座。',
        lead: '县住建局',
        responsible: '各乡镇',
      },
    ]);
  });

  it('in lines of labels below the items they are for', async () => {
    const rows = await rowsOf(`一、厕所革命
（一）户厕改造
1.摸清底数，6月底前完成摸排。
2.新建户厕1200座。
牵头单位：区农业农村局
责任单位：区卫健局、各镇
完成时限：2023年10月底
（二）公厕建设
1.新建公厕20座。
2.落实管护。
责任单位：区城管局、各镇
完成时限：长期坚持`);
    expect(rows).toEqual([
      {
        keyWork: '一、厕所革命',
        task: '（一）户厕改造',
        measures: '1.摸清底数，6月底前完成摸排。\n2.新建户厕1200座。',
        lead: '区农业农村局',
        responsible: '区卫健局、各镇',
        due: '2023年10月底',
      },
      {
        keyWork: '一、厕所革命',
        task: '（二）公厕建设',
        measures: '1.新建公厕20座。\n2.落实管护。',
        lead: '区城管局',
        responsible: '各镇',
        due: '长期坚持',
      },
    ]);
  });

  it('in their last sentence, or the last clause', async () => {
    const rows = await rowsOf(
      docxOf(
        '一、整治黑臭水体。完成2条整治，由区水务局牵头，各乡镇配合。',
        '二、建设管网。新建12公里。由区住建局负责。',
      ),
    );
    expect(rows).toMatchObject([
      { task: '一、整治黑臭水体', lead: '区水务局', responsible: '各乡镇' },
      { task: '二、建设管网', goal: '新建12公里。', lead: '区住建局' },
    ]);
  });

  it('a task whose measures name units of their own has a part for each', async () => {
    const rows = await rowsOf(`（一）户厕改造
1.摸底。（区农业农村局负责）
2.验收。（区卫健局负责）
（二）公厕建设
新建20座。（区城管局负责）
（三）管护
全年。（区城管局负责）
（四）污水
建站。（区水务局负责）`);
    expect(rows.filter((row) => row.task === '1.摸底。' || row.task === '（一）户厕改造')).not.toHaveLength(0);
    expect(rows.map((row) => row.lead)).toEqual(
      expect.arrayContaining(['区农业农村局', '区卫健局', '区城管局', '区水务局']),
    );
  });

  it('take their title from the top, not from a heading that is called like one', async () => {
    const { source, sheets } = await sheetsOf(
      '某某区2023年整治提升实施方案\n一、总体要求\n（一）实施厕所革命提升行动\n1．改造户厕。1200座。 [牵头单位：区农业农村局]',
    );
    expect(source.blocks[sheets[0]!.title!.block]).toBe('某某区2023年整治提升实施方案');
    expect(await rowsOf(source.blocks.join('\n'))).toMatchObject([{ goal: '1200座。', lead: '区农业农村局' }]);
  });

  it('a heading over all tasks is no key work', async () => {
    const rows = await rowsOf(
      '二、重点任务\n（一）户厕改造。年内1200户。（区农业农村局负责）\n（二）污水治理。建站5座。（区水务局负责）',
    );
    expect(rows.map((row) => row.keyWork)).toEqual([undefined, undefined]);
  });

  it.each([
    ['（责任单位：区水务局、各镇）（完成时限：10月底）', '区水务局', '各镇', '10月底'],
    ['［牵头单位：区水务局，配合单位：各镇，完成时间：10月底］', '区水务局', '各镇', '10月底'],
    ['【区水务局会同区财政局负责】', '区水务局', '区财政局', undefined],
    ['（区水务局负责牵头，各镇按职责分工负责）', '区水务局', '各镇', undefined],
    ['（区水务局（河长办）、各镇）', '区水务局（河长办）', '各镇', undefined],
    ['牵头领导：张三 牵头单位：区水务局 责任单位：各镇 时限：10月底', '区水务局', '各镇', '10月底'],
  ])('%s', async (units, lead, responsible, due) => {
    const [row] = await rowsOf(`（一）清理河道\n1.清理河道。全年12公里。${units}`);
    expect(row).toMatchObject({ task: '1.清理河道', goal: '全年12公里。', lead, responsible, ...(due ? { due } : {}) });
  });

  it.each([
    '各乡镇要高度重视，抓好落实。',
    '（以下简称“千万工程”）',
    '明确责任（含各村、各社区）。',
    '到2022年底完成24个。',
  ])('but not: %s', async (words) => {
    expect(await refusalOf(`1.加强组织领导。${words}`)).toBe('programme.noTable');
  });

  it('without any mark', async () => {
    const rows = await rowsOf(
      '工作要点\n完成户厕改造。年内1200户。（区农业农村局负责）\n建设管网。年内12公里。（区住建局负责）',
    );
    expect(rows).toMatchObject([
      { task: '完成户厕改造', goal: '年内1200户。', lead: '区农业农村局' },
      { task: '建设管网', lead: '区住建局' },
    ]);
  });
});

describe('documents without tasks say what they are', () => {
  it.each([
    [
      'programme.coveringLetter',
      '关于印发《利通区2022年任务分工表》的通知\n各乡镇人民政府：\n现将《利通区2022年任务分工表》印发给你们，请认真贯彻执行。\n2022年3月15日',
    ],
    [
      'programme.interpretation',
      '《利通区整治实施方案》政策解读\n一、出台背景\n到2022年底完成24个村庄规划（牵头单位：区自然资源局）。',
    ],
    [
      'programme.bulletin',
      '关于2022年上半年整治工作情况的通报\n一、基本情况。完成改造300户（牵头单位：区农业农村局）。',
    ],
    [
      'programme.bulletin',
      '农村人居环境整治工作简报\n第3期\n序号\t任务\t完成情况\t责任单位\n1\t改造\t300户\t区农业农村局',
    ],
    ['programme.noTable', '今天天气很好，大家去村里打扫卫生。'],
  ])('%s', async (code, text) => {
    expect(await refusalOf(text)).toBe(code);
  });

  it('but a letter with the table in it has tasks', async () => {
    const rows = await rowsOf(
      '关于印发任务清单的通知\n现将任务清单印发给你们。\n附件\n任务清单\n主要任务\t完成时限\t责任单位\n改造\t10月底\t区农业农村局',
    );
    expect(rows).toEqual([{ task: '改造', due: '10月底', lead: '区农业农村局' }]);
  });
});
