/** Why a step of a record from one stage to another is refused: see refusal.ts. */
export const stageRefusals = {
  'stage.unknown': [
    422,
    '“{register}”没有“{stage}”这个阶段。请刷新页面后再试。',
    '"{register}" has no stage "{stage}". Reload and try again.',
  ],
  'stage.notNext': [
    409,
    '不能从“{from}”直接到“{to}”。请按步骤办理。',
    'One cannot go from "{from}" to "{to}" directly. Follow the steps.',
  ],
  'stage.needs': [422, '到“{stage}”之前还要补：{fields}。', 'Before "{stage}", these are still missing: {fields}.'],
  'stage.says': [422, '到“{stage}”要写明：{fields}。', 'Going to "{stage}" needs to say: {fields}.'],
  'stage.apart': [
    403,
    '“{stage}”不能由“{field}”本人办理。请转给另一位有职责的人。',
    '"{stage}" is not for whoever is named in "{field}". Pass it on to somebody else who may.',
  ],
  'value.filled': [
    422,
    '“{field}”由系统填写，不能手工修改。请去掉后再保存。',
    '"{field}" is filled by the system and not by hand. Leave it out and save again.',
  ],
  'stage.locked': [
    409,
    '“{field}”在“{stage}”阶段不能修改。请先退回上一阶段。',
    '"{field}" cannot be changed at the stage "{stage}". Take the record back a stage first.',
  ],
  'stage.denied': [
    403,
    '“{stage}”要由有相应职责的人办理。请转给他们。',
    'Bringing a record to "{stage}" is the duty of others. Pass it on to them.',
  ],
} as const satisfies Readonly<Record<string, readonly [status: number, zh: string, en: string]>>;
