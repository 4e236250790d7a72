/** What a figure is meant per: 每个乡镇10个, 每年50场次. */
export interface Per {
  /** 乡镇, 年, or both joined: 乡镇·年. */
  readonly words: string;
  /** 各乡镇建设3个 may be three each or three together. */
  readonly uncertain: boolean;
}

const PLACE =
  '乡镇\\(街道\\)|乡\\(镇\\)|镇\\(街道\\)|乡镇街道|镇街|苏木镇|苏木|嘎查村?|乡镇|街道|行政村|自然村组?|村民小组|村组|村队|村庄|村\\(社区\\)|村|社区|镇|乡|户|家庭|家|所|学校|单位|部门|县区|片区|网格|人|亩|公里|座|处|个点';
const EACH = new RegExp(
  `每([千万百]名?(?:服务|常住|农业|农村)?(?:人口|户|人))|每(?:个|一个|一)?(?:涉农)?(${PLACE})|每个?[^年月季周天日，。;每]{1,4}?(行政村|乡镇|村)`,
);
const ALL = new RegExp(`(?:^|[^全])各(${PLACE})`);
const TIME = /每(年度?|季度?|半年|个?月|周|星期|天|日)|(?:年|月)均/;
/** 指导乡镇每年推荐: the township does it, so it is per township; 每年为乡镇提供 is not. */
const GUIDED = new RegExp(`(?:指导|督促|推动|组织|要求|引导)(?:各)?(${PLACE})`);

/** What the words of a clause before its figure say it is per. Null: the whole district, once. */
export function perOf(before: string, atLeast: boolean): Per | null {
  const each = EACH.exec(before);
  const time = TIME.exec(before);
  const guided = time ? GUIDED.exec(before) : null;
  const all = each || guided ? null : ALL.exec(before);
  const place = each?.[1] ?? each?.[2] ?? each?.[3] ?? guided?.[1] ?? all?.[1];
  const rhythm = time ? timeWord(time[1] ?? '年') : undefined;
  const words = [place?.replace(/[()]/g, ''), rhythm].filter((word) => word !== undefined).join('·');
  if (words === '') return null;
  return { words, uncertain: all !== null && !atLeast };
}

function timeWord(word: string): string {
  if (word.startsWith('年')) return '年';
  if (word.startsWith('季')) return '季度';
  if (word.endsWith('月')) return '月';
  return word === '星期' ? '周' : word === '天' ? '日' : word;
}
