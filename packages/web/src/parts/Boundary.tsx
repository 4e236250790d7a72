import { Component, type ErrorInfo, type ReactNode } from 'react';
import { common } from '../words/common.ts';
import { language } from '../words/language.ts';
import { Notice } from './Notice.tsx';

/** Stands between a mistake of ours and an empty screen. Without antd, so that it also serves the sign-in page. */
export class Boundary extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === null ? this.props.children : <Broken error={error} />;
  }
}

/** A page that broke: what to do, and what to pass on. */
export function Broken({ error }: { error: unknown }): ReactNode {
  const words = common[language()];
  const again = (
    <button type="button" className="plain-button" onClick={() => location.reload()}>
      {words.reload}
    </button>
  );
  return (
    <Notice tone="trouble" title={words.broken} action={again}>
      <p>{words.brokenHelp}</p>
      <code>{error instanceof Error ? error.message : String(error)}</code>
    </Notice>
  );
}
