/** What a cell's words are, whatever its heading says: enough to tell columns apart, not to read them. */

const DUE =
  /^(?:(?:20\d\d年?)?[-—~～至到.]?|每|全|本|当|今|次|明)*(?:20\d\d|年|季|月|日|周|天|旬|底|末|中|初|[一二三四]季度|上半|下半|\d{1,2}(?:月|日|号))/;
const LASTING = /长期|常态|持续|即时|适时|立行立改|按.{0,12}(?:时限|要求|规定|进度)|根据.{0,12}(?:时限|要求|进度)/;

/** A deadline or a stretch of time, and nothing much beside it. */
export function looksLikeDue(text: string): boolean {
  const bare = text.replace(/\s+/g, '');
  if (bare === '' || bare.length > 24) return isListOfDues(text);
  if (LASTING.test(bare) && bare.length < 16) return true;
  return DUE.test(bare) && /[年月日季周底末前中旬]|^20\d\d([.\-/]\d{1,2}){0,2}$/.test(bare) && !/[，。；]./.test(bare);
}

const STEP = /^\s*(?:\d{1,2}[.．、]|[（(]\d{1,2}[）)])?.{0,4}(?:\d{1,2}月|20\d\d年|年底|季度|年度)|长期/;

/** Dated steps in the cell of the deadline: 1、6月前完成…；2、3月底前建立…. Most of them begin with their date. */
function isListOfDues(text: string): boolean {
  if (text.length > 240) return false;
  const steps = text.split(/[\n；;。]/).filter((step) => step.trim() !== '');
  return steps.length > 0 && steps.filter((step) => STEP.test(step)).length * 2 >= steps.length;
}

const UNIT_ENDING =
  /(?:局|委|办|部|厅|院|站|所|中心|公司|集团|支队|大队|中队|分局|林场|农场|政府|单位|部门|乡镇|街道|乡|镇|村|社区|园区|联|会|团委|团区委|团县委|区委|县委|党委|馆|台|校|学校|队|银行|供电|电网|电信|移动|联通|组|科|室|处|司|社|等)(?:[（(][^）)]*[）)])?$/;

/** A list of organisations, and nothing else. */
export function looksLikeUnits(text: string): boolean {
  const bare = text.replace(/[（(][^（()）]*[）)]/g, '').trim();
  if (bare === '' || bare.length > 300 || /[。！？]./.test(bare)) return false;
  const parts = bare.split(/[、，,；;\s]+|[:：]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => part.length > 28)) return false;
  const units = parts.filter((part) => UNIT_ENDING.test(part) || /^各[^要应须]{1,6}$/.test(part));
  return units.length * 3 >= parts.length * 2;
}
