import { addDays, daysBetween } from '@yicun/kernel/clock';
import type { Calendar } from '@yicun/kernel/schedule';

/**
 * What the General Office of the State Council announced for each year: 国办发明电〔2021〕11号 (2022), 〔2022〕16号 (2023),
 * 〔2023〕7号 (2024), 〔2024〕12号 (2025), 〔2025〕7号 (2026). A district adds the next year, or corrects one, in 工作日历.
 */
const announced: readonly { readonly off: readonly string[]; readonly worked: readonly string[] }[] = [
  {
    off: [
      ...['2022-01-01/01-03', '2022-01-31/02-06', '2022-04-03/04-05', '2022-04-30/05-04'],
      ...['2022-06-03/06-05', '2022-09-10/09-12', '2022-10-01/10-07'],
    ],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'].map((day) => `2022-${day}`),
  },
  {
    off: [
      ...['2022-12-31/12-31', '2023-01-01/01-02', '2023-01-21/01-27', '2023-04-05/04-05'],
      ...['2023-04-29/05-03', '2023-06-22/06-24', '2023-09-29/10-06'],
    ],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'].map((day) => `2023-${day}`),
  },
  {
    off: [
      ...['2024-01-01/01-01', '2024-02-10/02-17', '2024-04-04/04-06', '2024-05-01/05-05'],
      ...['2024-06-10/06-10', '2024-09-15/09-17', '2024-10-01/10-07'],
    ],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'].map((day) => `2024-${day}`),
  },
  {
    off: [
      ...['2025-01-01/01-01', '2025-01-28/02-04', '2025-04-04/04-06', '2025-05-01/05-05'],
      ...['2025-05-31/06-02', '2025-10-01/10-08'],
    ],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'].map((day) => `2025-${day}`),
  },
  {
    off: [
      ...['2026-01-01/01-03', '2026-02-15/02-23', '2026-04-04/04-06', '2026-05-01/05-05'],
      ...['2026-06-19/06-21', '2026-09-25/09-27', '2026-10-01/10-07'],
    ],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'].map((day) => `2026-${day}`),
  },
];

/** By day: free, or worked in exchange. */
export const holidays: Calendar = Object.fromEntries(
  announced.flatMap(({ off, worked }) => [
    ...off.flatMap(daysOf).map((day): [string, 'off'] => [day, 'off']),
    ...worked.map((day): [string, 'worked'] => [day, 'worked']),
  ]),
);

/** `2022-04-30/05-04`, both days included. */
function daysOf(span: string): readonly string[] {
  const [from = '', to = ''] = span.split('/');
  const last = `${from.slice(0, 5)}${to}`;
  return Array.from({ length: daysBetween(from, last) + 1 }, (_, days) => addDays(from, days));
}
