import type { UnitInfo } from '@yicun/server/wire';
import { Input, Tree } from 'antd';
import type { DataNode } from 'antd/es/tree';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Notice } from '../../parts/Notice.tsx';
import { useMe } from '../../source/me.ts';
import { useWords } from '../../words/language.ts';
import { units as unitWords } from '../../words/units.ts';
import { type Branch, pruned, treeOf } from './tree.ts';

/** The tree of units, drawn only where it is seen; a search keeps what is found and what stands above it. */
export function UnitTree(it: {
  all: readonly UnitInfo[];
  chosen: string | undefined;
  choose: (unit: string) => void;
}): ReactNode {
  const words = useWords(unitWords);
  const { today } = useMe();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  const [opened, setOpened] = useState<readonly string[]>(() => firstOpened(it.all, it.chosen));
  const { kept, found } = useMemo(() => pruned(it.all, search), [it.all, search]);
  const nodes = useMemo(() => treeOf(kept).map((branch) => nodeOf(branch, search, today)), [kept, search, today]);
  return (
    <section className="panel units-tree" aria-label={words.tree}>
      <Input.Search
        aria-label={words.search}
        placeholder={words.searchHint}
        allowClear
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p className="quiet" role="status">
        {search === '' ? words.count(found) : words.found(found)}
      </p>
      {found === 0 ? (
        <Notice tone="empty" title={words.nothingFound}>
          {words.nothingFoundHelp}
        </Notice>
      ) : (
        <Tree
          // Long lists are drawn piece by piece, and for that the tree has to know how high it is.
          height={560}
          itemHeight={28}
          blockNode
          motion={false}
          treeData={nodes}
          expandedKeys={search === '' ? [...opened] : kept.map(({ id }) => id)}
          selectedKeys={it.chosen === undefined ? [] : [it.chosen]}
          onExpand={(keys) => search === '' && setOpened(keys.map(String))}
          onSelect={(_, { node }) => it.choose(String(node.key))}
        />
      )}
    </section>
  );
}

/** At first: the top is open, and the way down to the unit in the address. */
function firstOpened(all: readonly UnitInfo[], chosen: string | undefined): readonly string[] {
  const way = all.find(({ id }) => id === chosen)?.path ?? '';
  return all
    .filter(({ id, parent, path }) => parent === null || (id !== chosen && way.startsWith(path)))
    .map(({ id }) => id);
}

function nodeOf({ unit, below }: Branch, search: string, today: string): DataNode {
  return {
    key: unit.id,
    title: <Title unit={unit} search={search} today={today} />,
    children: below.map((branch) => nodeOf(branch, search, today)),
  };
}

function Title({ unit, search, today }: { unit: UnitInfo; search: string; today: string }): ReactNode {
  const words = useWords(unitWords);
  const at = search === '' ? -1 : unit.name.toLowerCase().indexOf(search.toLowerCase());
  const ended = unit.validTo !== null && unit.validTo < today;
  return (
    <span className="unit-title">
      <span>
        {at < 0 ? unit.name : unit.name.slice(0, at)}
        {at >= 0 && <mark>{unit.name.slice(at, at + search.length)}</mark>}
        {at >= 0 && unit.name.slice(at + search.length)}
      </span>
      {ended && <span className="quiet">{words.ended}</span>}
      {unit.accounts > 0 && <span className="quiet figure">{words.accountCount(unit.accounts)}</span>}
    </span>
  );
}
