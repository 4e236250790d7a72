/** Why something of the steering of a programme is refused: see refusal.ts. */
export const steeringRefusals = {
  'dispatch.emptyGroup': [
    409,
    '“{units}”还没有成员单位，交办单发不到任何单位。请在“单位与人员”里补上成员，再交办。',
    'Nobody belongs to "{units}" yet, so the slip would reach nobody. Add its members under Units, then issue it.',
  ],
  'dispatch.moved': [
    409,
    '这张交办单刚被别人改动。请刷新后再交办。',
    'Somebody has just changed this slip. Reload, then issue it again.',
  ],
} as const satisfies Readonly<Record<string, readonly [status: number, zh: string, en: string]>>;
