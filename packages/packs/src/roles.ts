import type { Words } from '@yicun/kernel/words';

/** The roles that packs may name (their ids are used in grants for good; labels may change). */
export const roles = {
  villager: { zh: '村民', en: 'Villager' },
  cleaner: { zh: '保洁员', en: 'Cleaner' },
  gridWorker: { zh: '网格员', en: 'Grid worker' },
  patroller: { zh: '巡查员', en: 'Patroller' },
  villageClerk: { zh: '村级填报员', en: 'Village clerk' },
  villageHead: { zh: '村党组织书记/村委会主任', en: 'Village head' },
  villageSupervisor: { zh: '村务监督委员会成员', en: 'Village supervisor' },
  townshipOfficer: { zh: '乡镇经办人', en: 'Township officer' },
  townshipLeader: { zh: '乡镇分管领导', en: 'Township leader' },
  leadOfficer: { zh: '牵头单位经办人', en: 'Lead unit officer' },
  leadLeader: { zh: '牵头单位负责人', en: 'Lead unit leader' },
  officeOfficer: { zh: '领导小组办公室经办人', en: 'Office officer' },
  officeLeader: { zh: '领导小组办公室负责人', en: 'Office leader' },
  inspector: { zh: '督查组成员', en: 'Inspector' },
  contractor: { zh: '施工/运维单位', en: 'Contractor' },
  assessor: { zh: '第三方机构', en: 'Assessor' },
  publisher: { zh: '信息发布审核员', en: 'Publisher' },
  dutyOfficer: { zh: '防汛值班员', en: 'Flood duty officer' },
  roadChiefUser: { zh: '路长', en: 'Road chief' },
  riverChiefUser: { zh: '河长', en: 'River chief' },
  shopKeeper: { zh: '积分超市管理员', en: 'Points shop keeper' },
  systemAdmin: { zh: '系统管理员', en: 'System administrator' },
  securityAdmin: { zh: '安全管理员', en: 'Security administrator' },
  auditAdmin: { zh: '审计管理员', en: 'Audit administrator' },
} as const satisfies Record<string, Words>;

export type Role = keyof typeof roles;

/** The three administrators are never the same person, and none sees business data by default (GB/T 22239-2019). */
export const administrators = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const satisfies readonly Role[];

/** Who works in the programme: reads all of it inside the district, since its table is issued to all of them. */
export const staff = [
  'villageClerk',
  'villageHead',
  'townshipOfficer',
  'townshipLeader',
  'leadOfficer',
  'leadLeader',
  'officeOfficer',
  'officeLeader',
  'inspector',
] as const satisfies readonly Role[];
