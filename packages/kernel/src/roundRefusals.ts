/** Why a fill-in round or a sheet of one is refused: a part of the catalogue of refusal.ts. */
export const roundRefusals = {
  'round.noUnit': [
    422,
    '请选择要填报的单位，只能选您管得到的单位。',
    'Choose the units that are asked; only those within your reach can be.',
  ],
  'round.past': [
    422,
    '截止日 {due} 已经过了。请选今天或以后的日子。',
    'The limit {due} has passed. Choose today or a later day.',
  ],
  'round.unfit': [
    422,
    '“{what}”不合用。请重新选择范围和栏目。',
    '"{what}" does not fit. Choose records and columns anew.',
  ],
  'round.closed': [
    409,
    '“{round}”已经结束，不再收表。需要时请另发一次填报。',
    '"{round}" is closed and takes no more sheets. Open another round if needed.',
  ],
  'round.other': [
    409,
    '这份表属于另一次填报“{round}”。请到那一次填报里上传。',
    'This sheet belongs to another round, "{round}". Bring it there.',
  ],
  'round.foreign': [
    409,
    '这份表属于另一次填报，这里收不了。请核对发表的单位。',
    'This sheet belongs to another round and cannot be taken here. Ask who sent it out.',
  ],
  'round.notAsked': [
    409,
    '这份表是{unit}的，这次填报没有要求它填。请核对文件，或另发一次填报。',
    'This sheet is of {unit}, which is not asked in this round. Check the file, or open another round.',
  ],
  'round.heading': [
    422,
    '这份表的栏名不是“{register}”的。请用发下去的表填写。',
    'The headings of this sheet are not those of "{register}". Fill in the sheet that was handed out.',
  ],
  'round.zip': [
    422,
    '压缩包打不开，或解开后太大、文件太多（最多 {most} 份）。请分几次上传。',
    'The archive cannot be opened, is too large inside, or holds too many files (at most {most}). Bring it in parts.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
