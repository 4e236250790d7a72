export const desk = {
  skip: '跳到正文',
  menu: '菜单',
  openMenu: '打开菜单',
  importing: '导入',
  units: '单位与人员',
  account: '我的账号',
  signOut: '退出登录',
  demo: '演示数据',
  demoHelp: '本页的人员和进展是生成的演示数据，不是真实情况。',
  absent: '没有这个页面',
  absentHelp: '地址可能写错了，或者内容已经移走。',
  toStart: '回到首页',
};
