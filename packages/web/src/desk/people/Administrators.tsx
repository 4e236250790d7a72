import type { AccountInfo, House } from '@yicun/server/wire';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../words/language.ts';
import { people as peopleWords } from '../../words/people.ts';

const three = ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const;

/** 三员分立: who the three administrators are and what each may do, so that nobody looks for a button in vain. */
export function Administrators({ all, roles }: { all: readonly AccountInfo[]; roles: House['roles'] }): ReactNode {
  const words = useWords(peopleWords);
  const language = useLanguage();
  return (
    <section className="panel three" aria-labelledby="three">
      <h2 id="three">
        {words.three} <span className="quiet">{words.threeHelp}</span>
      </h2>
      <dl>
        {three.map((role) => {
          const holders = all.filter(
            ({ disabled, grants }) => !disabled && grants.some((grant) => grant.role === role),
          );
          const names = holders.map(({ display }) => display).join(language === 'zh' ? '、' : ', ');
          return (
            <div key={role} className="three-one">
              <dt>{roles[role]?.[language] ?? role}</dt>
              <dd>{names || <span className="quiet">{words.vacant}</span>}</dd>
              <dd className="quiet three-duty">{words.threeDuties[role]}</dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
