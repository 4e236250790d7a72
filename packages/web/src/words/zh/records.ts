/** How a change came in; the keys are the server's. */
const vias: Readonly<Record<string, string>> = {
  desk: '页面',
  import: '导入',
  phone: '手机',
  system: '系统',
  api: '接口',
};

/** What all records share; the keys are of the spine. */
const spine: Readonly<Record<string, string>> = {
  id: '编号',
  unit: '所属单位',
  scope: '所属单位',
  stage: '阶段',
  title: '名称',
  day: '日期',
  seq: '最近修改',
  gone: '删除',
};

export const records = {
  vias,
  spine,
  edit: '修改',
  editOf: (what: string) => `修改${what}`,
  toStage: (stage: string) => `转为“${stage}”`,
  stageOnly: (stage: string) => `保存后转为“${stage}”。`,
  saved: '修改已保存',
  savedStage: (stage: string) => `已转为“${stage}”`,
  required: '（必填）',
  needed: '转到这个阶段之前要填写。',
  stale: '这条记录刚被别人改过。请关闭后看清现在的内容，再决定是否修改。',
  contestedSaved: '已保存。同时有人改了同一项，两个值都保留在变更记录里。',
  made: (count: number) => `建立 ${count} 条记录`,
  became: '改为',
  isGone: '已删除',
  isBack: '已恢复',
  confirmed: '（确认不变）',
  contestedWith: '同时有人填的是：',
  redacted: '这次修改的内容已按个人信息保护要求抹去。',
  wanted: '待补',
  numbered: '（留空则自动编号）',
  hidden: '涉及个人信息，未显示',
  removed: '已删除',
  unsaved: '有内容还没有保存',
  unsavedHelp: '离开后，刚才填写的内容会丢失。',
  leave: '离开',
  stay: '继续填写',
};
