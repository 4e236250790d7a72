/** Figures and moments as they are written on screen; the same in both languages, so that columns stay comparable. */

const integers = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 6 });
const inShanghai = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `1,234.5` */
export function figure(value: number): string {
  return integers.format(value);
}

/** An instant (ISO, UTC) as day and minute in Asia/Shanghai: `2022-05-31 08:00`. */
export function moment(instant: string): string {
  return inShanghai.format(new Date(instant));
}
