import { Typography } from 'antd';
import type { ReactNode } from 'react';
import { common } from '../../words/common.ts';
import { keys as keyWords } from '../../words/keys.ts';
import { useWords } from '../../words/language.ts';

/** Three calls to begin with, as they are typed in a terminal. */
export function Calling(): ReactNode {
  const words = useWords(keyWords);
  const names = useWords(common);
  return (
    <section className="panel">
      <h2>{words.calling}</h2>
      <p className="quiet">{words.callingHelp}</p>
      {calls(window.location.origin).map((call) => (
        <Typography.Paragraph key={call} className="key-call" copyable={{ tooltips: [names.copy, names.copied] }}>
          {call}
        </Typography.Paragraph>
      ))}
      <a href="/api/openapi.json" download="openapi.json">
        {words.download}
      </a>
    </section>
  );
}

function calls(origin: string): readonly string[] {
  const curl = 'curl -H "Authorization: Bearer $KEY"';
  return [
    `${curl} "${origin}/api/records/household?limit=100"`,
    `${curl} "${origin}/api/figures?names=sanitaryToiletRate&trend=true"`,
    `${curl} -H "Content-Type: application/json" -d @changes.json "${origin}/api/changes"`,
  ];
}
