import { ArrowDownOutlined, ArrowUpOutlined, CloseOutlined, PlusOutlined } from '@ant-design/icons';
import type { Register } from '@yicun/kernel/register';
import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../words/common.ts';
import { useWords } from '../../words/language.ts';
import { registers as registerWords } from '../../words/registers.ts';
import { type Column, choosable } from './columns.ts';
import { useLabels } from './Said.tsx';

/** Which columns stand in the list, and in which order. The first one leads to the record and stays. */
export function ColumnsDrawer(it: {
  register: Register;
  hidden: ReadonlySet<string>;
  columns: readonly Column[];
  /** Their names; undefined: as the register has them. */
  change: (columns: string | undefined) => void;
  close: () => void;
}): ReactNode {
  const words = useWords(registerWords);
  const { close } = useWords(common);
  const labelOf = useLabels(it.register);
  const names = it.columns.map(({ name }) => name);
  const set = (next: readonly string[]) => it.change(next.join(','));
  const swap = (at: number, by: 1 | -1) => {
    const next = [...names];
    const [one = '', other = ''] = [names[at], names[at + by]];
    next[at] = other;
    next[at + by] = one;
    set(next);
  };
  const others = choosable(it.register, it.hidden).filter(({ name }) => !names.includes(name));
  const footer = (
    <div className="filter-foot">
      <Button onClick={() => it.change(undefined)}>{words.declaredColumns}</Button>
      <Button type="primary" onClick={it.close}>
        {close}
      </Button>
    </div>
  );
  return (
    <Drawer open title={words.columns} size={420} onClose={it.close} footer={footer}>
      <h3 className="columns-head">{words.shownColumns(names.length)}</h3>
      <ol className="columns">
        {names.map((name, at) => (
          <li key={name}>
            <span>{labelOf(name)}</span>
            {at > 0 && (
              <>
                <Button
                  size="small"
                  icon={<ArrowUpOutlined />}
                  disabled={at === 1}
                  aria-label={words.earlier(labelOf(name))}
                  onClick={() => swap(at, -1)}
                />
                <Button
                  size="small"
                  icon={<ArrowDownOutlined />}
                  disabled={at === names.length - 1}
                  aria-label={words.later(labelOf(name))}
                  onClick={() => swap(at, 1)}
                />
                <Button
                  size="small"
                  icon={<CloseOutlined />}
                  aria-label={words.leaveOut(labelOf(name))}
                  onClick={() => set(names.filter((one) => one !== name))}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      <h3 className="columns-head">{words.otherColumns(others.length)}</h3>
      <ul className="columns">
        {others.map(({ name }) => (
          <li key={name}>
            <span>{labelOf(name)}</span>
            <Button
              size="small"
              icon={<PlusOutlined />}
              aria-label={words.takeIn(labelOf(name))}
              onClick={() => set([...names, name])}
            />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
