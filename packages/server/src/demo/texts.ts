import type { Chance } from './chance.ts';
import type { Spot } from './ground.ts';

interface About {
  readonly chance: Chance;
  readonly spot: Spot;
  readonly ledger: string;
  readonly index: number;
}

const companies = ['示例一建', '示例市政', '示例环境', '示例能源', '示例农业'];

/** What fields of these names say, whatever the register. */
const byName: Readonly<Record<string, (it: About) => string>> = {
  task: ({ chance }) => chance.pick(['05', '07', '09', '11', '12', '18', '22']),
  contractor: company,
  builder: company,
  supervisorUnit: company,
  installer: company,
  developer: company,
  operator: company,
  company,
  compiler: ({ chance }) => `${chance.pick(['示例规划院', '示例设计院', '示例国土咨询'])}有限公司`,
  buyer: () => '示例再生资源有限公司',
  coop: ({ spot }) => `${spot.name}农机专业合作社（示例）`,
  owner: ({ spot }) => `${spot.name}经济合作社（示例）`,
  applicant: ({ spot, index }) => `${spot.name}村民（示例${index + 1}）`,
  maintSubject: ({ spot }) => `${spot.name}村民委员会`,
  maintDuty: () => '日常巡查、及时维修、建账留痕',
  openHours: () => '06:00—22:00',
  openTime: () => '6:00—9:00、17:00—20:00',
  chief: ({ spot }) => `${spot.township}副镇长`,
  countyChief: () => '副区长',
  townshipChief: ({ spot }) => `${spot.township}镇长`,
  villageChief: () => '村党支部书记',
  responsible: () => '村党支部书记',
  post: ({ spot, chance }) => `${spot.name}${chance.pick(['村党支部书记', '村委会主任', '副镇长'])}`,
  approvalNo: ({ index, chance }) => `吴利政发〔2022〕${index + chance.between(1, 90)}号（示例）`,
  standardText: () => 'DB64/700—2011 二级',
  version: () => '2022年修订版',
  checkers: () => '村、镇、区三级',
  beat: ({ spot }) => `${spot.name}主街`,
  fromTo: ({ chance }) => `K${chance.below(4)}+${chance.pick(['100', '350', '600'])}—K${4 + chance.below(3)}+200`,
  groups: () => '全部村民小组',
  roads: ({ spot }) => `${spot.name}境内村道`,
  qrCode: ({ spot, index }) => `https://example.invalid/d/${spot.code}-${index + 1}`,
  pinyin: () => 'SHILI DIMING',
  crop: ({ chance }) => chance.pick(['玉米', '小麦', '水稻', '设施蔬菜']),
  pests: ({ chance }) => chance.pick(['玉米螟', '小麦条锈病', '稻瘟病', '草地贪夜蛾', '蚜虫']),
  shop: ({ spot, index }) => `${spot.name}农资店（示例${index + 1}）`,
  subject: ({ chance }) => chance.pick(['垃圾分类知识', '森林草原防火提醒', '厕所使用与维护', '预警演练']),
  goods: ({ chance }) => chance.pick(['洗衣粉', '毛巾', '食用油', '牙膏', '分类垃圾桶']),
  rule: ({ chance }) => chance.pick(['庭院整洁', '参加志愿服务', '垃圾分类正确', '红白事从简', '参加村民会议']),
  work: ({ chance }) => chance.pick(['清理沟渠', '清扫村道', '植树绿化', '清理柴草堆']),
  giver: ({ chance }) => chance.pick(['热心村民（示例）', '返乡能人（示例）', '示例商会', '结对单位（示例）']),
  useFor: ({ chance }) => chance.pick(['村道硬化', '文化广场', '路灯', '绿化']),
  matter: ({ spot, chance }) =>
    `${spot.name}${chance.pick(['保洁收费', '村庄规划', '村规民约修订', '道路硬化', '路灯安装', '公厕管护'])}议定`,
  bookTitle: ({ index }) => ['标准地名录', '地名图集', '地名志', '地名词典'][index % 4] ?? '标准地名录',
  standardName: ({ spot, index }) => `${spot.name}${['', '东巷', '西巷', '南路', '北路'][index % 5]}`,
  heading: ({ spot, chance }) => `${spot.name}${chance.pick(['“积分制”', '“户分类”', '“门前三包”', '“巷长制”'])}做法`,
  evidence: () => '示例',
  object: ({ spot }) => `${spot.name}（示例监测对象）`,
  item: ({ chance }) => chance.pick(['化学需氧量', '氨氮', '总磷', '悬浮物']),
  unitOf: () => 'mg/L',
};

/** One line of text for a field of this name. */
export function said(name: string, it: About): string {
  return (byName[name] ?? numbered)(it);
}

const accounts: Readonly<Record<string, string>> = {
  content: '组织村民参加，现场讲解、发放资料，村民反响良好。（示例）',
  goals: '村内无积存垃圾、无污水横流、无乱堆乱放。（示例）',
  problems: '个别巷道有零星垃圾，柴草堆放不整齐。（示例）',
  reason: '庭院整洁、带头分类。（示例）',
  deeds: '孝敬老人、邻里和睦，积极参加村里的公益劳动。（示例）',
  meaning: '以居民姓氏和所在方位得名。（示例）',
  keepOld: '保留古树、老井和沿渠景观。（示例）',
  advice: '及时清除田边杂草，达到防治指标时统一用药。（示例）',
};

/** Some sentences for a field of this name; each says that it is an example. */
export function longSaid(name: string, { spot, ledger }: About): string {
  return accounts[name] ?? `${spot.name}${ledger}，示例说明。`;
}

/** A name that says what it is and where. */
function numbered({ spot, ledger, index }: About): string {
  return `${spot.name}${ledger.replace(/(清单|台账|记录|名录)$/, '')}${index + 1}号`;
}

function company({ chance }: About): string {
  return `${chance.pick(companies)}有限公司`;
}
