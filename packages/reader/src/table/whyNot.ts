import type { NoProgramme } from '../draft.ts';
import type { Source } from '../source.ts';

/** How far down a document says what it is, in blocks. */
const HEAD = 6;

const INTERPRETATION = /(?:解读|答记者问|问答)(?:[（(].{0,20}[）)])?$|^[【[]?(?:一图读懂|政策解读)/;
const BULLETIN =
  /(?:通报|简报|快报|专报|动态|工作总结|情况汇报)(?:[（(].{0,20}[）)])?$|^[（(]?第\s*[\d一二三四五六七八九十]{1,4}\s*期[）)]?$/;

/** What sort of document this is, if it is one that gives nobody a task: told by its head and its set phrases. */
export function otherSort(source: Source): NoProgramme['code'] | null {
  const head = source.blocks.slice(0, HEAD).filter((block) => block.length <= 80);
  if (head.some((line) => INTERPRETATION.test(line))) return 'programme.interpretation';
  if (head.some((line) => BULLETIN.test(line))) {
    return 'programme.bulletin';
  }
  const body = source.paragraphs.map((block) => source.blocks[block] ?? '');
  const letter = body.some((line) =>
    /印发给你们|转发给你们|现将.{0,80}(?:印发|下发|转发|报送|呈报)|请.{0,16}(?:遵照执行|贯彻执行|抓好落实|认真贯彻落实)/.test(
      line,
    ),
  );
  return letter || head.some((line) => /关于.{2,60}的(?:通知|函|请示|报告|批复)$/.test(line))
    ? 'programme.coveringLetter'
    : null;
}

/** Why a document of this sort, or of none in particular, gives no task. */
export function whyNone(source: Source, sort: NoProgramme['code'] | null): NoProgramme {
  if (sort) return { code: sort, details: {} };
  const tables = source.grids.length;
  return tables > 0 ? { code: 'programme.noTask', details: { tables } } : { code: 'programme.noTable', details: {} };
}
