/** Why a denominator is not frozen: a part of the catalogue of refusal.ts. */
export const figureRefusals = {
  'freeze.future': [
    422,
    '“{day}”还没有到。请选今天或以前的日期。',
    '{day} is still to come. Choose today or a day before.',
  ],
  'freeze.nothing': [
    409,
    '到“{day}”为止还没有可冻结的分母。请换一个日期。',
    'By {day} there was nothing to freeze. Choose another day.',
  ],
  'freeze.redacted': [
    409,
    '“{day}”之后有记录按规定抹去了内容，当天的数已无法算出。请选更晚的日期。',
    'Records have been redacted since {day}, so what it stood at can no longer be told. Choose a later day.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
