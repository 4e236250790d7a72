import { demoRefusals } from './demoRefusals.ts';
import { figureRefusals } from './figureRefusals.ts';
import { keyRefusals } from './keyRefusals.ts';
import { mapRefusals } from './mapRefusals.ts';
import { roundRefusals } from './roundRefusals.ts';
import { sheetRefusals } from './sheetRefusals.ts';
import { stageRefusals } from './stageRefusals.ts';
import { steeringRefusals } from './steeringRefusals.ts';
import { fill, type Language, type Words } from './words.ts';

/**
 * Every reason Yicun says no. A code is stable and never reused for another reason: phones in the field keep
 * refused changes for weeks and look the reason up by code. Each names the thing, the reason and the next step.
 * `status` is what HTTP answers. Denial answers like absence (404), so that nobody can probe for what exists.
 */
const catalogue = {
  'value.required': [422, '“{field}”还没有填。请填写后再保存。', '"{field}" is empty. Fill it in and save again.'],
  'value.type': [
    422,
    '“{field}”的内容不是{expected}。请改正后再保存。',
    '"{field}" is not {expected}. Correct it and save again.',
  ],
  'value.tooLong': [
    422,
    '“{field}”最多 {most} 个字，现在有 {length} 个。请缩短。',
    '"{field}" takes at most {most} characters and has {length}. Shorten it.',
  ],
  'value.range': [
    422,
    '“{field}”应在 {min} 到 {max} 之间，现在是 {value}。请核对。',
    '"{field}" must be between {min} and {max}, but is {value}. Check it.',
  ],
  'value.least': [
    422,
    '“{field}”不能小于 {min}，现在是 {value}。请核对。',
    '"{field}" must not be below {min}, but is {value}. Check it.',
  ],
  'value.most': [
    422,
    '“{field}”不能大于 {max}，现在是 {value}。请核对。',
    '"{field}" must not be above {max}, but is {value}. Check it.',
  ],
  'value.option': [
    422,
    '“{field}”没有“{value}”这个选项。请从列出的选项中选。',
    '"{field}" has no option "{value}". Choose one that is listed.',
  ],
  'value.date': [
    422,
    '“{field}”的“{value}”不是有效日期。请按 2022-05-31 的样子填。',
    '"{field}": "{value}" is no date. Write it like 2022-05-31.',
  ],
  'value.month': [
    422,
    '“{field}”的“{value}”不是有效月份。请按 2022-05 的样子填。',
    '"{field}": "{value}" is no month. Write it like 2022-05.',
  ],
  'value.moment': [
    422,
    '“{field}”的“{value}”不是有效时间。请按 2022-05-31 16:00 的样子填。',
    '"{field}": "{value}" is no time. Write it like 2022-05-31 16:00.',
  ],
  'value.tooMany': [
    422,
    '“{field}”最多 {most} 项，现在有 {count} 项。请减少后再保存。',
    '"{field}" takes at most {most} and has {count}. Take some away and save again.',
  ],
  'value.row': [422, '“{field}”第 {row} 行：{what}', '"{field}", row {row}: {what}'],
  'value.notFromCell': [
    422,
    '“{field}”不能从表格导入。请在系统里填写。',
    '"{field}" cannot be taken from a spreadsheet. Enter it in the system.',
  ],
  'value.unknownField': [
    422,
    '“{register}”没有“{field}”这一项。请刷新页面后再试。',
    '"{register}" has no field "{field}". Reload the page and try again.',
  ],
  'value.masked': [
    422,
    '“{field}”里有星号，是遮盖后的内容。请填写完整内容，或保持不变。',
    '"{field}" has asterisks: that is a mask and not the value. Enter it whole, or leave it as it is.',
  ],
  'value.rule': [422, '{message}', '{message}'],
  'register.off': [
    409,
    '“{register}”已停用，只能查看。需要时请领导小组办公室在“管理 › 台账”中启用。',
    '"{register}" is switched off and can only be read. The office can switch it on under Administration › Registers.',
  ],
  'register.elsewhere': [
    409,
    '“{register}”在“{keptAt}”中管理，这里不再填写。请在那里更改后导入。',
    '"{register}" is kept in "{keptAt}" and not typed here again. Change it there, then import it.',
  ],
  'declaration.wrong': [422, '{what}', '{what}'],
  'change.malformed': [
    400,
    '提交的内容不完整（{part}）。请刷新页面后再试，已填内容仍保留在本机。',
    'The change is incomplete ({part}). Reload and try again; what you typed is kept on this device.',
  ],
  'change.idTaken': [
    409,
    '这条修改的编号已被占用。请重新保存一次。',
    'The id of this change is taken. Save once more.',
  ],
  'change.noUnit': [
    422,
    '新记录要写明属于哪个单位。请选择单位。',
    'A new record must say which unit it belongs to. Choose a unit.',
  ],
  'change.wrongRegister': [
    409,
    '这个编号属于另一本台账。请刷新页面后再试。',
    'This id belongs to another register. Reload and try again.',
  ],
  'change.pointsNowhere': [
    422,
    '“{field}”指向的内容不存在，或您看不到。请重新选择。',
    'What "{field}" points to does not exist, or you may not see it. Choose again.',
  ],
  'change.pointsAmiss': [
    422,
    '“{field}”不能选“{title}”：它不在这里可以选的范围内。请重新选择。',
    '"{field}" cannot be "{title}": it is not among what may be chosen here. Choose again.',
  ],
  'change.duplicate': [
    409,
    '“{field}”的“{value}”已经登记过。请查找已有记录。',
    '"{field}": "{value}" is registered already. Look for the existing record.',
  ],
  'record.absent': [
    404,
    '没有找到这条记录。它可能已删除，或不在您的权限范围内。',
    'No such record. It may have been removed, or lie outside what you may see.',
  ],
  'record.gone': [
    410,
    '这条记录已经删除。需要时请联系管理员恢复。',
    'This record was removed. Ask an administrator if you need it back.',
  ],
  'view.named': [
    409,
    '已经有叫“{name}”的视图。请换一个名称，或直接更新那个视图。',
    'There is a view called "{name}" already. Choose another name, or update that one.',
  ],
  'view.tooMany': [
    422,
    '一本台账最多保存 {most} 个视图。请先删除不用的。',
    'At most {most} views of a register are kept. Delete one that is not used first.',
  ],
  ...stageRefusals,
  'right.absent': [
    403,
    '您没有办理这件事的权限。请联系管理员，或转给有权限的人。',
    'You do not have the right to do this. Ask an administrator, or pass it on to somebody who has.',
  ],
  'session.absent': [401, '请先登录。', 'Sign in first.'],
  'session.wrong': [
    401,
    '用户名或密码不对。连续输错 {most} 次会锁定 {minutes} 分钟。',
    'Wrong user name or password. After {most} wrong tries the account is locked for {minutes} minutes.',
  ],
  'session.locked': [
    423,
    '因多次输错密码，账号已锁定，{until} 之后可以再试，或请管理员解锁。',
    'The account is locked after repeated wrong passwords until {until}. Wait, or ask an administrator.',
  ],
  'session.changePassword': [
    403,
    '请先把一次性密码改成您自己的密码。',
    'Replace the one-time password with one of your own first.',
  ],
  'password.wrong': [422, '原密码不对。请重新输入。', 'The old password is wrong. Type it again.'],
  'password.weak': [
    422,
    '密码至少 {least} 位，并包含大写字母、小写字母、数字、符号中的三种。',
    'A password needs at least {least} characters and three of: upper case, lower case, digits, symbols.',
  ],
  'password.reused': [
    422,
    '新密码不能与最近 {last} 次用过的相同。请换一个。',
    'The new password must differ from the last {last}. Choose another.',
  ],
  'request.malformed': [
    400,
    '请求的内容不对：{part}。请刷新页面后再试。',
    'The request is not understood: {part}. Reload and try again.',
  ],
  'request.tooLarge': [
    413,
    '文件超过 {most} MB。请拆分后再上传。',
    'The file is over {most} MB. Split it and upload again.',
  ],
  'opening.reason': [
    422,
    '请写明查看的理由，至少 {least} 个字。',
    'Say why you look at it, in at least {least} characters.',
  ],
  'opening.noKey': [
    503,
    '密钥文件里没有这一项的密钥，无法打开。请让系统管理员放回密钥。',
    'The key of this value is not held, so it cannot be opened. Ask the system administrator to put the key back.',
  ],
  'request.tooMany': [429, '操作太频繁。请 {seconds} 秒后再试。', 'Too many requests. Try again in {seconds} seconds.'],
  'request.origin': [
    403,
    '这个请求不是从本系统的页面发出的，已拒绝。请在本系统页面里操作。',
    'This request did not come from a page of this system and was refused. Work from its own pages.',
  ],
  'server.busy': [
    503,
    '系统正忙。已填内容没有丢，请稍后再试。',
    'The system is busy. What you typed is kept; try again shortly.',
  ],
  'server.error': [
    500,
    '系统出错了（编号 {reference}）。已填内容没有丢，请把编号告诉管理员。',
    'Something broke (reference {reference}). What you typed is kept; give the reference to an administrator.',
  ],
  'draft.moved': [
    409,
    '这份草稿在别处改过。请重新打开后再改。',
    'This draft was changed elsewhere. Open it again before you edit.',
  ],
  'draft.open': [
    422,
    '还有 {count} 个问题没有处理。请先回答，或写明理由后搁置。',
    '{count} questions are open. Answer them, or set them aside with a reason.',
  ],
  'draft.used': [
    409,
    '这份草稿已经生成过专项行动。请上传新的版本。',
    'This draft has already become a programme. Upload a new version.',
  ],
  'setup.done': [409, '本系统已经设好了县区。', 'The district has already been set up.'],
  'setup.code': [
    403,
    '设置码不对。设置码显示在启动本系统的终端窗口里。',
    'The setup code is wrong. It stands in the terminal window in which the system was started.',
  ],
  'unit.taken': [
    409,
    '“{name}”在同一上级下已经有了。请核对名称。',
    '"{name}" already exists under the same parent. Check the name.',
  ],
  'unit.within': [
    422,
    '“{name}”不能放到它自己或它的下级下面。请另选上级。',
    '"{name}" cannot be placed under itself or under a unit below it. Choose another parent.',
  ],
  'account.taken': [409, '用户名“{name}”已有人使用。请换一个。', 'The user name "{name}" is taken. Choose another.'],
  'account.separated': [
    422,
    '系统、安全、审计三个管理员不能是同一个人。请选择另一位。',
    'System, security and audit administrator must be different people. Choose another person.',
  ],
  'account.atTerminal': [
    422,
    '管理员的密码只能在服务器终端上重置：yicun password 用户名。',
    'The password of an administrator is renewed at the terminal of the server only: yicun password NAME.',
  ],
  'document.oldWord': [
    422,
    '这是旧版 Word 文件（.doc）。请用 Word 或 WPS 打开，另存为 .docx 后再上传。',
    'This is an old Word file (.doc). Open it in Word or WPS, save it as .docx and upload that.',
  ],
  'document.pdf': [
    422,
    '这是 PDF 文件，里面的表格读不出来。请找到原来的 Word 或 Excel 文件上传，或把文字粘贴进来。',
    'This is a PDF, whose table cannot be read. Upload the original Word or Excel file, or paste the text.',
  ],
  'document.empty': [
    422,
    '文件里没有文字。请确认选对了文件。',
    'The file holds no text. Check that it is the right one.',
  ],
  'document.tooLarge': [
    422,
    '文件太大：上传最多 20 MB，展开后最多 64 MB。请删去图片后另存再上传。',
    'The file is too large: 20 MB as uploaded, 64 MB unpacked. Remove pictures, save and upload again.',
  ],
  'document.damaged': [
    422,
    '文件打不开，可能没有传完整。请重新保存后再上传。',
    'The file cannot be opened; it may be incomplete. Save it again and upload.',
  ],
  'document.tooHard': [
    422,
    '这份文件太复杂，一分钟内没有读完。请删去与任务表无关的内容，另存后再上传。',
    'The document is too complex and was not read within a minute. Remove what does not belong to the table, save and upload again.',
  ],
  'document.encrypted': [
    422,
    '文件设了密码。请去掉密码后再上传。',
    'The file is protected by a password. Remove it and upload again.',
  ],
  'document.unknownFormat': [
    422,
    '认不出这种文件。可以上传 Word（.docx）、Excel（.xlsx）、文本，或直接粘贴。',
    'This kind of file is not known. Upload Word (.docx), Excel (.xlsx) or text, or paste the words.',
  ],
  'programme.coveringLetter': [
    422,
    '这是一份通知正文，没有任务分工表。请上传它的附件。',
    'This is a covering letter without a task table. Upload its attachment.',
  ],
  'programme.interpretation': [
    422,
    '这是一份政策解读，没有任务分工表。请上传任务分工表。',
    'This is an interpretation of a policy without a task table. Upload the table.',
  ],
  'programme.bulletin': [
    422,
    '这是一份通报或简报，没有任务分工表。请上传任务分工表。',
    'This is a bulletin without a task table. Upload the table.',
  ],
  'programme.noTable': [
    422,
    '没有找到任务分工表。请确认文件里有“具体内容、完成时限、牵头单位”等栏目。',
    'No task table was found. Check that the file has columns such as task, deadline and lead unit.',
  ],
  'programme.noTask': [
    422,
    '找到了表格，但没有认出任务。请确认表头写明了“具体内容”或“主要任务”。',
    'A table was found, but no task in it. Check that its heading names the tasks.',
  ],
  ...demoRefusals,
  ...figureRefusals,
  ...keyRefusals,
  ...sheetRefusals,
  ...roundRefusals,
  ...steeringRefusals,
  ...mapRefusals,
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;

export type RefusalCode = keyof typeof catalogue;

/** Why something was refused: a code of the catalogue and what its sentence is filled with. Plain data. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly details: Readonly<Record<string, unknown>>;
}

/** Makes a refusal of the catalogue. */
export function refusal(code: RefusalCode, details: Readonly<Record<string, unknown>> = {}): Refusal {
  return { code, details };
}

/** The HTTP status of a refusal. */
export function statusOf(why: Refusal): number {
  return catalogue[why.code][0];
}

/** The sentence of a refusal in one language; details that are {@link Words} are given in that language. */
export function sentence(why: Refusal, language: Language): string {
  const details: Record<string, unknown> = {};
  for (const [name, detail] of Object.entries(why.details)) details[name] = inLanguage(detail, language);
  return fill(catalogue[why.code][language === 'zh' ? 1 : 2], details);
}

/** All codes, for tests and for the reference in docs. */
export const refusalCodes = Object.keys(catalogue) as readonly RefusalCode[];

function inLanguage(detail: unknown, language: Language): unknown {
  if (Array.isArray(detail)) {
    return detail.map((one) => inLanguage(one, language)).join(language === 'zh' ? '、' : ', ');
  }
  return isWords(detail) ? detail[language] : detail;
}

function isWords(value: unknown): value is Words {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
