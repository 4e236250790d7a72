import type { Register } from '@yicun/kernel/register';
import type { ReactNode } from 'react';
import { common } from '../../words/common.ts';
import { figure } from '../../words/format.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import type { ListAddress } from './address.ts';
import type { useGo } from './useListing.ts';

/** How many records stand at each stage of what is asked for; a click shows those alone. Empty stages are left out. */
export function StageTabs(it: {
  register: Register;
  address: ListAddress;
  counts: Readonly<Record<string, number>> | undefined;
  go: ReturnType<typeof useGo>;
}): ReactNode {
  const { register, address, counts, go } = it;
  const words = useWords(registerWords);
  const { all } = useWords(common);
  const language = useLanguage();
  const sum = counts === undefined ? undefined : Object.values(counts).reduce((a, b) => a + b, 0);
  const tab = (stage: string | undefined, label: string, count: number | undefined) => (
    <li key={stage ?? ''}>
      <button type="button" aria-pressed={address.stage === stage} onClick={() => go({ stage })}>
        {label} <span className="stage-count">{count === undefined ? '' : figure(count)}</span>
      </button>
    </li>
  );
  return (
    <ul className="stage-tabs" aria-label={words.byStage}>
      {tab(undefined, all, sum)}
      {Object.values(register.stages)
        .filter(({ name }) => counts === undefined || counts[name] !== undefined || name === address.stage)
        .map(({ name, label }) => tab(name, label[language], counts && (counts[name] ?? 0)))}
    </ul>
  );
}
