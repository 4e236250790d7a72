import { describe, expect, it } from 'vitest';
import { findDates } from '../src/language/dates.ts';
import { findDeadlines } from '../src/language/deadlines.ts';
import { findMarks } from '../src/language/marks.ts';
import { findNames } from '../src/language/names.ts';
import { findShields } from '../src/language/nonTargets.ts';
import { arabicNumerals, chineseValue } from '../src/language/numerals.ts';
import { perOf } from '../src/language/per.ts';
import { findQuantities } from '../src/language/quantities.ts';
import { normalise } from '../src/language/text.ts';
import { splitUnits } from '../src/language/units.ts';

describe('normalise', () => {
  it('keeps the length, narrows letters and digits, and joins the sorts of dashes and quotation marks', () => {
    const text = '（１２％）Ａ～Ｂ—「甲」"乙",丙；1,234';
    expect(normalise(text)).toBe('(12%)A~B-“甲”“乙”，丙;1,234');
    expect(normalise(text)).toHaveLength(text.length);
  });
});

describe('Chinese numerals', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百二十', 120],
    ['一百二', 120],
    ['一百零二', 102],
    ['三千五', 3500],
    ['三千零五', 3005],
    ['一万二', 12000],
    ['三万五千', 35000],
    ['一百二十万', 1200000],
    ['三亿五千万', 350000000],
    ['二零二五', 2025],
    ['十点五', 10.5],
  ])('%s is %d', (text, value) => expect(chineseValue(text)).toBe(value));

  it.each(['一二', '百', '千', '万', '十十', '三百百', ''])('%s is no number', (text) =>
    expect(chineseValue(text)).toBeNull(),
  );

  it('reads thousands separators, and a comma between figures as a comma', () => {
    expect(arabicNumerals(normalise('2,300户,15座')).map(({ value }) => value)).toEqual([2300, 15]);
  });
});

describe('quantities', () => {
  const read = (text: string): string[] =>
    findQuantities(normalise(text), []).map((quantity) => {
      const { comparator, value, upper, unit, baseValue, baseUnit, baseline, approximate } = quantity;
      const amount = upper === null ? `${value}` : `${value}-${upper}`;
      const base = baseUnit === unit ? '' : ` = ${baseValue}${baseUnit}`;
      return `${comparator} ${amount}${unit}${base}${approximate ? ' about' : ''}${baseline === null ? '' : ` from ${baseline}`}`;
    });

  it.each([
    ['24个', '= 24个'],
    ['60%', '= 60%'],
    ['达到９６％以上', '>= 96%'],
    ['百分之九十五', '= 95%'],
    ['百分之百', '= 100%'],
    ['达到三成', '>= 3成 = 30%'],
    ['不少于50场次', '>= 50场次'],
    ['不低于75%', '>= 75%'],
    ['不超过3%', '<= 3%'],
    ['控制在5%以内', '<= 5%'],
    ['降低到2%以下', '<= 2%'],
    ['突破85%', '>= 85%'],
    ['超过100户', '>= 100户'],
    ['至少1个', '>= 1个'],
    ['约30人', '= 30人 about'],
    ['60个左右', '= 60个 about'],
    ['2000余盏', '= 2000盏 about'],
    ['1—2个', '= 1-2个'],
    ['60%-70%', '= 60-70%'],
    ['23万亩', '= 23万亩 = 230000亩'],
    ['55万亩次', '= 55万亩次 = 550000亩次'],
    ['3.5万亩', '= 3.5万亩 = 35000亩'],
    ['1.2亿元', '= 1.2亿元 = 120000000元'],
    ['一百二十户', '= 120户'],
    ['由38%提高到46%', '>= 46% from 38'],
    ['从2022年的86.5%提高到92%', '>= 92% from 86.5'],
    ['提高8个百分点', '= 8个百分点'],
    ['指数达到85', '>= 85'],
    ['12蒸吨', '= 12蒸吨'],
  ])('%s', (text, expected) => expect(read(text)).toContain(expected));

  it('reads no quantity where there is none', () => {
    expect(read('统一规划，进一步完善，一体化推进')).toEqual([]);
    expect(read('编号12')).toEqual([]);
  });
});

describe('dates', () => {
  const read = (text: string): string[] =>
    findDates(normalise(text), 2022, findMarks(normalise(text))).map(({ kind, from, due, strict, every }) =>
      [kind, from, due, strict && `strictly ${strict}`, every].filter((part) => part !== null).join(' '),
    );

  it.each([
    ['2022年11月底', ['by 2022-11']],
    ['5月底前', ['by 2022-05']],
    ['6月前', ['by 2022-06 strictly 2022-05']],
    ['6月份前', ['by 2022-06 strictly 2022-05']],
    ['1月前', ['by 2022-01 strictly 2021-12']],
    ['11月30日前', ['by 2022-11-30']],
    ['年底前完成', ['by 2022-12']],
    ['2022年底', ['by 2022-12']],
    ['到2025年，', ['by 2025-12']],
    ['上半年', ['by 2022-06']],
    ['一季度', ['by 2022-03']],
    ['第三季度末', ['by 2022-09']],
    ['明年6月底', ['by 2023-06']],
    ['二〇二三年三月', ['by 2023-03']],
    ['每月25日前', ['recurring month']],
    ['2022-2025年', ['range 2022-01 2025-12']],
    ['2023年至2025年', ['range 2023-01 2025-12']],
    ['3—5月', ['range 2022-03 2022-05']],
    ['2023年3月1日至5月31日', ['range 2023-03-01 2023-05-31']],
    ['2023-06-30', ['by 2023-06-30']],
    ['2023.6', ['by 2023-06']],
    ['2022培育中心4个', ['by 2022-12']],
    ['2000平方米', []],
    ['2.6月份前', ['by 2022-06 strictly 2022-05']],
  ])('%s', (text, expected) => {
    const list = text.startsWith('2.6') ? `1.完成。\n${text}` : text;
    expect(read(list)).toEqual(expected);
  });

  it('leaves months without a year open where the programme has none', () => {
    expect(findDates('5月底前', null)).toMatchObject([{ due: null }]);
  });
});

describe('deadlines of a cell', () => {
  const read = (text: string): string[] =>
    findDeadlines(normalise(text), 2022).map(
      ({ start, end, kind, word }) => `${kind} ${word.due ?? '-'} ${text.slice(start, end)}`,
    );

  it('finds several, mixed with measures, and leaves measures without a time out', () => {
    expect(read('1、6月前完成收集点5处，年度完成10处。2、3月底前建立体系，并配置车辆。3、完善机制。')).toEqual([
      'by 2022-06 6月前完成收集点5处',
      'by 2022-12 年度完成10处',
      'by 2022-03 3月底前建立体系',
    ]);
  });

  it('takes in what is kept up for good', () => {
    expect(read('1、加强监督管理，长期保持。2、3月前制定计划，并长期实施。')).toEqual([
      'ongoing - 加强监督管理，长期保持',
      'by 2022-03 3月前制定计划',
      'ongoing - 长期实施',
    ]);
  });

  it.each(['长期坚持', '长期', '常态化推进', '持续推进', '常态化'])('%s goes on for good', (text) =>
    expect(read(text)).toEqual([`ongoing - ${text}`]),
  );
});

describe('item marks', () => {
  const read = (text: string): string[] => findMarks(normalise(text)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['1.甲。\n2.6月份前乙', ['1.', '2.']],
    ['1、甲，2、将乙。3.丙', ['1、', '2、', '3.']],
    ['1.2022年新建。 2.2022年改造', ['1.', '2.']],
    ['（1）甲；（2）乙', ['（1）', '（2）']],
    ['①甲②乙', ['①', '②']],
    ['一是甲；二是乙', ['一是', '二是']],
    ['1.5万亩高标准农田，提高2.6个百分点', []],
    ['第1、2、3产业', []],
    ['共3.5公里', []],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what holds figures and is no quantity', () => {
  it.each([
    ['“两次六分、四级联动”', 'slogan'],
    ['《2022年实施方案》', 'document'],
    ['县政办发〔2023〕15号', 'document'],
    ['330kV变电站', 'rating'],
    ['12MWp屋顶光伏发电项目', 'rating'],
    ['5G基站', 'rating'],
    ['G344线', 'name'],
    ['12345热线', 'name'],
    ['PM2.5', 'name'],
    ['第2次', 'ordinal'],
    ['GB 5084-2021', 'standard'],
    ['三年行动', 'name'],
    ['用3年时间', 'duration'],
    ['24小时', 'duration'],
  ])('%s is a %s', (text, reason) => expect(findShields(normalise(text))).toMatchObject([{ reason }]));

  it('leaves capacity to be built alone', () => {
    expect(findShields('新增装机50MW')).toEqual([]);
  });
});

describe('lists of units', () => {
  const read = (text: string): string[] => splitUnits(normalise(text)).map(({ start, end }) => text.slice(start, end));

  it.each([
    ['区发展和改革局、财政局、各乡镇', ['区发展和改革局', '财政局', '各乡镇']],
    ['区住房城乡建设和交通局', ['区住房城乡建设和交通局']],
    ['区委组织部和宣传部', ['区委组织部', '宣传部']],
    ['县财政局 县水务局', ['县财政局', '县水务局']],
    ['县农业农村局\n县水务局', ['县农业农村局', '县水务局']],
    ['县农业\n农村局', ['县农业\n农村局']],
    ['各乡镇（街道）', ['各乡镇（街道）']],
    ['责任单位：县水务局；各乡镇', ['县水务局', '各乡镇']],
    ['县水务局等部门按职责分工负责', ['县水务局']],
    ['/', []],
  ])('%j', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('per what', () => {
  it.each([
    ['每个乡镇建设', '乡镇', false],
    ['每年为乡镇提供', '年', false],
    ['指导乡镇每年', '乡镇·年', false],
    ['各乡镇建设', '乡镇', true],
    ['每个行政村', '行政村', false],
    ['每季度', '季度', false],
    ['每千服务人口', '千服务人口', false],
  ])('%s', (text, words, uncertain) => expect(perOf(text, false)).toEqual({ words, uncertain }));

  it('is nothing where nothing is said', () => expect(perOf('全区完成', false)).toBeNull());
});

describe('named objects', () => {
  const read = (text: string): string[] =>
    findNames(normalise(text)).map(({ start, end, kind }) => `${kind} ${text.slice(start, end)}`);

  it.each([
    ['建设青石镇柳林村、大坪村道路', ['village 青石镇柳林村', 'road 大坪村道路']],
    ['实施清水河综合治理工程', ['project 清水河综合治理工程']],
    ['依托华丰农业科技有限公司', ['company 华丰农业科技有限公司']],
    ['实施国能同心330kV变电站储能项目', ['energy 国能同心330kV变电站储能项目']],
    ['以三道梁养殖园区为重点', ['park 三道梁养殖园区']],
    ['按照《美丽乡村建设图册》', ['document 《美丽乡村建设图册》']],
    ['改善农村人居环境，建设美丽乡村，打造示范村、产业路', []],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});
