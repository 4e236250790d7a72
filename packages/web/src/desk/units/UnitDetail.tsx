import { Link, useNavigate } from '@tanstack/react-router';
import type { UnitInfo } from '@yicun/server/wire';
import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { holds, useMe } from '../../source/me.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { units as unitWords } from '../../words/units.ts';
import { UnitForm } from './UnitForm.tsx';

type Units = ReadonlyMap<string, UnitInfo>;

/** One unit: names, code, validity, what is above and below it, and for a group who belongs to it. */
export function UnitDetail({ unit, byId }: { unit: UnitInfo; byId: Units }): ReactNode {
  const words = useWords(unitWords);
  const language = useLanguage();
  const me = useMe();
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const below = useMemo(() => [...byId.values()].filter(({ parent }) => parent === unit.id), [byId, unit]);
  const above = unit.parent === null ? undefined : byId.get(unit.parent);
  const ended = unit.validTo !== null && unit.validTo < me.today;
  return (
    <section className="panel" aria-label={unit.name}>
      <div className="panel-head">
        <h2>
          {unit.name}
          {ended && <span className="quiet"> · {words.ended}</span>}
        </h2>
        {holds(me, 'systemAdmin') && <Deeds unit={unit} />}
      </div>
      <dl className="facts">
        <Fact label={words.kind}>{kinds[unit.kind] ?? unit.kind}</Fact>
        {above && <Fact label={words.parent}>{<UnitLink unit={above} />}</Fact>}
        {unit.aliases.length > 0 && (
          <Fact label={words.aliases}>{unit.aliases.join(language === 'zh' ? '、' : ', ')}</Fact>
        )}
        {unit.code !== null && <Fact label={words.code}>{unit.code}</Fact>}
        <Fact label={words.valid}>
          {unit.validTo === null ? words.validFrom(unit.validFrom) : words.validBetween(unit.validFrom, unit.validTo)}
        </Fact>
        <Fact label={words.accounts}>
          {holds(me, 'systemAdmin', 'securityAdmin', 'auditAdmin') && unit.accounts > 0 ? (
            <Link to="/units/people" search={{ unit: unit.id }}>
              {words.accountCount(unit.accounts)}
            </Link>
          ) : (
            words.accountCount(unit.accounts)
          )}
        </Fact>
      </dl>
      <List label={words.members} units={unit.members.flatMap((id) => byId.get(id) ?? [])} />
      <List label={words.below} units={below} />
    </section>
  );
}

/** What the system administrator may do with a unit. */
function Deeds({ unit }: { unit: UnitInfo }): ReactNode {
  const words = useWords(unitWords);
  const navigate = useNavigate();
  const [form, setForm] = useState<'add' | 'change' | null>(null);
  return (
    <>
      <Button size="small" onClick={() => setForm('change')}>
        {words.change}
      </Button>
      {unit.kind !== 'group' && (
        <Button size="small" onClick={() => setForm('add')}>
          {words.add}
        </Button>
      )}
      {form !== null && (
        <UnitForm
          unit={form === 'change' ? unit : null}
          parent={unit.id}
          done={(id) => navigate({ to: '/units', search: { unit: id } })}
          close={() => setForm(null)}
        />
      )}
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function List({ label, units }: { label: string; units: readonly UnitInfo[] }): ReactNode {
  if (units.length === 0) return null;
  return (
    <>
      <h3>
        {label} <span className="quiet">{units.length}</span>
      </h3>
      <ul className="unit-list">
        {units.map((unit) => (
          <li key={unit.id}>
            <UnitLink unit={unit} />
          </li>
        ))}
      </ul>
    </>
  );
}

function UnitLink({ unit }: { unit: UnitInfo }): ReactNode {
  return (
    <Link to="/units" search={{ unit: unit.id }}>
      {unit.name}
    </Link>
  );
}
