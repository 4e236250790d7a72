import { beautifulCourtyard } from '@yicun/packs/covenant/beautifulCourtyard';
import { covenantIndicators } from '@yicun/packs/covenant/indicators';
import { redBlackEntry } from '@yicun/packs/covenant/redBlackEntry';
import { villageCovenant } from '@yicun/packs/covenant/villageCovenant';
import { describe, expect, test } from 'vitest';
import { figure, record, refused } from './records.ts';

describe('a household on the black list', () => {
  const entry = { listKind: 'black', objectKind: 'household', reason: '三组巷口垃圾未清' };

  test('is never online', () => {
    expect(refused(redBlackEntry, { ...entry, channel: 'web' })).toBe('channel');
    expect(refused(redBlackEntry, { ...entry, channel: 'app' })).toBe('channel');
    expect(refused(redBlackEntry, { ...entry, channel: 'board' })).toBeNull();
    expect(refused(redBlackEntry, { ...entry, objectKind: 'village', channel: 'web' })).toBeNull();
  });

  test('has no name, and is reminded before anything is posted', () => {
    expect(refused(redBlackEntry, { ...entry, objectName: '张三' })).toBe('objectName');
    const posted = { ...entry, channel: 'board', fromDate: '2022-06-10' };
    expect(refused(redBlackEntry, posted, 'posted')).toBe('warnedOn');
    expect(refused(redBlackEntry, { ...posted, warnedOn: '2022-06-11', toDate: '2022-07-01' }, 'posted')).toBe(
      'fromDate',
    );
    expect(refused(redBlackEntry, { ...posted, warnedOn: '2022-06-01', toDate: '2022-07-01' }, 'posted')).toBeNull();
  });
});

test('praise of a household is posted only if it agrees', () => {
  const praise = {
    listKind: 'red',
    objectKind: 'household',
    objectName: '李四',
    channel: 'web',
    fromDate: '2022-06-10',
  };
  expect(refused(redBlackEntry, praise)).toBeNull();
  expect(refused(redBlackEntry, praise, 'posted')).toBe('consent');
  expect(refused(redBlackEntry, { ...praise, consent: true }, 'posted')).toBeNull();
});

test('a covenant is filed once it is sure that it orders no unlawful fines', () => {
  expect(refused(villageCovenant, { filedOn: '2022-06-01' }, 'filed')).toBe('noIllegalFine');
  expect(refused(villageCovenant, { filedOn: '2022-06-01', noIllegalFine: true }, 'filed')).toBeNull();
});

test('a courtyard counts while it has the title', () => {
  const awarded = { year: 2022, awardedOn: '2022-09-01' };
  const stages = ['assessed', 'awarded', 'reviewed', 'revoked'];
  const records = stages.map((stage) => record(beautifulCourtyard, awarded, stage));
  expect(figure(covenantIndicators, 'courtyards', records)).toEqual([2, 2]);
});
