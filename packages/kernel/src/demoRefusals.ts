/** Why a demonstration is not taken out, or a record of it stays: a part of the catalogue of refusal.ts. */
export const demoRefusals = {
  'demo.none': [409, '这里没有演示数据可移除。', 'There is no demonstration here to be removed.'],
  'demo.word': [
    422,
    '输入的名称与“{name}”不一致。请照写，以免误移除。',
    'What was typed is not "{name}". Type it as it stands, so that nothing is removed by mistake.',
  ],
  'demo.ownUser': [
    403,
    '演示用户会随演示数据一起停用，不能由其移除。请用正式账号办理。',
    'Demonstration users are closed with the demonstration and cannot remove it. Sign in with an account of your own.',
  ],
  'demo.moved': [
    409,
    '移除时正有人在改这条记录。请再移除一次。',
    'Somebody was changing the record while it was to be removed. Remove once more.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
