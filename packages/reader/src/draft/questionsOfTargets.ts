import type { Answer, Correction, DraftTarget, DraftTask, Question } from '../draft.ts';
import { contains } from '../language/text.ts';
import type { Asking } from './asking.ts';
import { type Passage, spanOf, wordsOf } from './passage.ts';
import type { ReadTask } from './task.ts';

/** Targets without a number, stated twice, perhaps already done, or per township where the villages would not suffice. */
export function aboutTargets(task: DraftTask, read: ReadTask, asking: Asking): Question[] {
  return [...withoutNumber(task, read), ...statedTwice(task), ...doneOrToDo(task, read), ...scopes(task, asking)];
}

/** 按照自治区相关要求, 完成自治区年度…任务: the figure is set elsewhere. */
const ELSEWHERE =
  /(?:按照?|根据|对照|落实)(?:国家|自治区|省|市|区|县|上级)[^，。;]{0,6}?(?:相关|有关|下达|统一|年度)(?:的)?(?:要求|任务|指标|目标|计划|部署)|完成(?:国家|自治区|省级?|市级?|上级)(?:、(?:国家|自治区|省级?|市级?|上级))?(?:下达)?(?:的)?(?:年度)?[^，。;]{0,20}(?:任务|指标|目标)/;

function withoutNumber(task: DraftTask, read: ReadTask): Question[] {
  return task.parts.flatMap((part) => {
    if (task.targets.some(({ row }) => row === part.row)) return [];
    const place = read.passages.filter(({ row }) => row === part.row).flatMap(elsewhereIn)[0];
    if (!place) return [];
    return [
      {
        id: '',
        code: 'target.noNumber' as const,
        about: part.id,
        spans: [place.span],
        details: { number: task.number, text: place.text },
        answers: [
          { label: 'enterLater', details: {}, effect: [] },
          { label: 'noFigureNeeded', details: {}, effect: [] },
        ],
      },
    ];
  });
}

function elsewhereIn(passage: Passage): { readonly text: string; readonly span: ReturnType<typeof spanOf> }[] {
  return passage.clauses.flatMap((clause) => {
    if (!ELSEWHERE.test(passage.text.slice(clause.start, clause.end))) return [];
    if (passage.quantities.some((quantity) => contains(clause, quantity))) return [];
    return [{ text: wordsOf(passage, clause), span: spanOf(passage, clause) }];
  });
}

function statedTwice(task: DraftTask): Question[] {
  return task.targets.flatMap((target) =>
    target.restated.map((again) => ({
      id: '',
      code: 'target.sameAs' as const,
      about: target.id,
      spans: target.spans,
      details: { number: task.number, first: target.text, second: again.text, value: target.value, unit: target.unit },
      answers: [
        { label: 'merge', details: {}, effect: [] },
        {
          label: 'keepApart',
          details: { second: again.text },
          effect: [
            { set: target.id, field: 'restated', value: [] },
            { set: target.id, field: 'spans', value: target.spans.slice(0, 1) },
            {
              add: 'target' as const,
              task: task.id,
              value: { ...target, ...again, spans: [again.span], restated: [] },
            },
          ],
        },
      ],
    })),
  );
}

/** 建设了7家: set down as done in a column of things to do. */
function doneOrToDo(task: DraftTask, read: ReadTask): Question[] {
  return read.setAside
    .filter(({ reason }) => reason === 'doneOrToDo')
    .map((aside) => {
      const { passage, quantity, range } = aside;
      const text = wordsOf(passage, range);
      const add: Correction = {
        add: 'target',
        task: task.id,
        value: {
          text,
          spans: [spanOf(passage, range)],
          metric: text,
          value: quantity.value,
          unit: quantity.unit,
          baseValue: quantity.baseValue,
          baseUnit: quantity.baseUnit,
          row: passage.row,
          column: passage.column,
        },
      };
      return {
        id: '',
        code: 'target.ambiguous' as const,
        about: task.id,
        spans: [spanOf(passage, range)],
        details: { number: task.number, text, value: quantity.value, unit: quantity.unit },
        answers: [
          { label: 'alreadyDone', details: {}, effect: [] },
          { label: 'toDo', details: {}, effect: [add] },
        ],
      };
    });
}

const ALL_VILLAGES = /(?:全[区县市旗]|辖区?)[^，。;\d]{0,4}(\d{1,4})个(?:行政)?村/;

/** How many villages the document says the district has; what is known of the district goes before. */
function villagesOf({ draft, source, context }: Asking): number | null {
  if (context.villages !== undefined) return context.villages;
  for (const block of source.blocks) {
    const match = ALL_VILLAGES.exec(block);
    if (match?.[1]) return Number(match[1]);
  }
  const covered = draft.tasks.flatMap(({ targets }) => targets).find(({ metric }) => /^行政村全覆盖/.test(metric));
  return covered?.value ?? null;
}

/**
 * 每个乡镇…10个示范村 with 12 townships asks for 120 villages of 106; where a figure of the same sentence does not say
 * whether it is per township as well, that is asked too.
 */
function scopes(task: DraftTask, asking: Asking): Question[] {
  return task.targets.flatMap((target): Question[] => {
    if (target.per === null || !/^(?:乡|镇|街道|苏木)/.test(target.per)) return [];
    const { townships } = asking.context;
    const villages = villagesOf(asking);
    const countsVillages = /村$/.test(target.metric) && target.unit === '个';
    const details = { number: task.number, text: target.text, value: target.value, unit: target.unit, per: target.per };
    const base = { id: '', about: target.id, spans: target.spans };
    if (countsVillages && villages !== null && townships !== undefined && target.value * townships > villages) {
      const asked = target.value * townships;
      return [
        {
          ...base,
          code: 'scope.impossible' as const,
          details: { ...details, townships, villages, asked },
          answers: [wholeDistrict(target), perTownship(target)],
        },
      ];
    }
    if (!target.perUncertain && !(countsVillages && villages !== null && townships === undefined)) return [];
    return [
      { ...base, code: 'scope.uncertain' as const, details, answers: [perTownship(target), wholeDistrict(target)] },
    ];
  });
}

function perTownship(target: DraftTarget): Answer {
  return {
    label: 'perTownship',
    details: { value: target.value, unit: target.unit },
    effect: [{ set: target.id, field: 'perUncertain', value: false }],
  };
}

function wholeDistrict(target: DraftTarget): Answer {
  return {
    label: 'wholeDistrict',
    details: { value: target.value, unit: target.unit },
    effect: [
      { set: target.id, field: 'per', value: null },
      { set: target.id, field: 'perUncertain', value: false },
    ],
  };
}
