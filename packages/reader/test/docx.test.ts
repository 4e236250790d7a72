import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, docxOfXml, paragraph, table } from './builders.ts';
import { rowsOf, sheetsOf, sourceOf } from './said.ts';

const HEAD = ['重点工作', '主要任务', '完成时限', '责任单位'];

describe('merged cells', () => {
  it('gives a cell merged downwards to every row it covers', async () => {
    const rows = await rowsOf(
      docxOf([
        HEAD,
        [{ text: '（一）厕所革命', rowSpan: 2 }, '1.改造户厕', '10月底', '区农业农村局'],
        [null, '2.整改户厕', { text: '11月底', rowSpan: 2 }, '区卫健局'],
        ['（二）污水治理', '3.建站', null, '区水务局'],
      ]),
    );
    expect(rows.map((row) => row.keyWork)).toEqual(['（一）厕所革命', '（一）厕所革命', '（二）污水治理']);
    expect(rows.map((row) => row.due)).toEqual(['10月底', '11月底', '11月底']);
  });

  it('reads a heading of two rows', async () => {
    const { sheets } = await sheetsOf(
      docxOf([
        [
          { text: '序号', rowSpan: 2 },
          { text: '主要任务', rowSpan: 2 },
          { text: '责任分工', columnSpan: 2 },
          null,
          '备注',
        ],
        [null, null, '牵头单位', '配合单位', ''],
        ['1', '改造户厕', '区农业农村局', '各乡镇', ''],
      ]),
    );
    expect(sheets[0]!.columns.map((column) => column.role)).toEqual([
      'number',
      'task',
      'lead',
      'responsible',
      'remark',
    ]);
    expect(sheets[0]!.rows).toHaveLength(1);
  });

  it('reads cells merged sideways the old way', async () => {
    const cell = (text: string, merge: string): string => `<w:tc><w:tcPr>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
    const source = await sourceOf(
      docxOfXml(
        `<w:tbl><w:tr>${cell('标题', '<w:hMerge w:val="restart"/>')}${cell('', '<w:hMerge/>')}</w:tr>` +
          `<w:tr>${cell('甲', '')}${cell('乙', '')}</w:tr></w:tbl>`,
      ),
    );
    expect(source.grids[0]!.cells[0]).toMatchObject({ row: 0, column: 0, columnSpan: 2 });
  });

  it('takes a cell that continues nothing for a cell of its own', async () => {
    const source = await sourceOf(
      docxOfXml(`<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph('甲')}</w:tc></w:tr></w:tbl>`),
    );
    expect(source.blocks).toEqual(['甲']);
  });
});

describe('several tables', () => {
  it('merges tables of tasks in order, with or without a heading of their own, and drops repeated headings', async () => {
    const { source, sheets } = await sheetsOf(
      docxOf(
        '利通区任务分工表',
        [HEAD, ['（一）厕所革命', '1.改造', '10月底', '区农业农村局'], HEAD, ['', '2.整改', '10月底', '区农业农村局']],
        [['', '3.管护', '11月底', '区农业农村局']],
        [HEAD, ['（二）污水治理', '4.建站', '11月底', '区水务局']],
        [
          ['姓名', '职务', '联系电话'],
          ['张三', '局长', '0953-2000000'],
        ],
      ),
    );
    expect(sheets).toHaveLength(1);
    const tasks = sheets[0]!.rows.map((row) => source.blocks[row.cells.task![0]!.block]);
    expect(tasks).toEqual(['1.改造', '2.整改', '3.管护', '4.建站']);
    const works = sheets[0]!.rows.map((row) => source.blocks[row.cells.keyWork![0]!.block]);
    expect(works).toEqual(['（一）厕所革命', '（一）厕所革命', '（一）厕所革命', '（二）污水治理']);
    expect(sheets[0]!.notes).toEqual([
      { code: 'repeatedHeading', count: 1, sample: '重点工作' },
      { code: 'otherTable', count: 1, sample: '姓名' },
    ]);
  });

  it('looks into a frame of one cell, and keeps a table inside a cell as words', async () => {
    const inner = table([['5月', '3处']]);
    const outer = table([HEAD, ['（一）', '1.改造', '10月底', '区农业农村局']]);
    const framed = await sourceOf(docxOfXml(`<w:tbl><w:tr><w:tc>${outer}<w:p/></w:tc></w:tr></w:tbl>`));
    expect(framed.grids[0]).toMatchObject({ rows: 2, columns: 4 });
    const nested = await sourceOf(
      docxOfXml(
        `<w:tbl><w:tr><w:tc>${paragraph('分月：')}${inner}</w:tc><w:tc>${paragraph('乙')}</w:tc></w:tr></w:tbl>`,
      ),
    );
    expect(nested.blocks).toEqual(['分月：\n5月\t3处', '乙']);
  });
});

describe('words', () => {
  const words = async (run: string, parts: Record<string, string> = {}): Promise<{ text: string; notes: unknown }> => {
    const source = await sourceOf(docxOfXml(`<w:p>${run}</w:p>${paragraph('尾')}`, parts));
    return { text: source.blocks[0]!, notes: source.notes };
  };

  it('keeps inserted revisions and leaves deleted and moved ones aside, with a note', async () => {
    const run =
      '<w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>20</w:delText></w:r></w:del>' +
      '<w:ins><w:r><w:t>24</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom>' +
      '<w:moveTo><w:r><w:t>个</w:t></w:r></w:moveTo>';
    expect(await words(run)).toEqual({ text: '完成24个', notes: [{ code: 'revision', count: 2, sample: '20' }] });
  });

  it('leaves a deleted row aside', async () => {
    const source = await sourceOf(
      docxOfXml(
        `<w:tbl><w:tr><w:tc>${paragraph('留')}</w:tc></w:tr>` +
          `<w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('删')}</w:tc></w:tr></w:tbl>`,
      ),
    );
    expect(source.blocks).toEqual(['留']);
    expect(source.notes).toEqual([{ code: 'revision', count: 1, sample: '删' }]);
  });

  it('leaves text boxes, footnotes and hidden text aside, with a note of what they say', async () => {
    const box = '<w:pict><w:txbxContent><w:p><w:r><w:t>内部资料</w:t></w:r></w:p></w:txbxContent></w:pict>';
    const note = {
      'footnotes.xml':
        '<w:footnotes><w:footnote w:id="2"><w:p><w:r><w:t>指户籍户</w:t></w:r></w:p></w:footnote></w:footnotes>',
    };
    const run =
      `<w:r><w:t>改造</w:t></w:r><w:r>${box}</w:r><w:r><w:footnoteReference w:id="2"/></w:r>` +
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>勿外传</w:t></w:r><w:r><w:t>户厕</w:t></w:r>';
    expect(await words(run, note)).toEqual({
      text: '改造户厕',
      notes: [
        { code: 'textBox', count: 1, sample: '内部资料' },
        { code: 'footnote', count: 1, sample: '指户籍户' },
        { code: 'hiddenText', count: 1, sample: '勿外传' },
      ],
    });
  });

  it('writes tabs, breaks, hyphens and symbols, and the result of a field', async () => {
    const run =
      '<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:noBreakHyphen/><w:t>丁</w:t></w:r>' +
      '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="x" w:char="2265"/></w:r>' +
      '<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink><w:r><w:t>戊</w:t></w:r></w:hyperlink>';
    expect((await words(run)).text).toBe('甲\t乙\n丙-丁■≥戊');
  });

  it('reads a file of the strict sort, and one in UTF-16', async () => {
    const xml = (encoding: string): string =>
      `<?xml version="1.0" encoding="${encoding}"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main">` +
      '<x:body><x:p><x:r><x:t>户厕</x:t></x:r></x:p></x:body></x:document>';
    const wide = new Uint8Array(new Uint16Array([0xfeff, ...[...xml('UTF-16')].map((c) => c.charCodeAt(0))]).buffer);
    for (const bytes of [strToU8(xml('UTF-8')), wide]) {
      expect((await sourceOf(zipSync({ 'word/document.xml': bytes }))).blocks).toEqual(['户厕']);
    }
  });
});

describe('marks that Word generates', () => {
  const level = (at: number, format: string, text: string, more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
  const item = (text: string, list: number, at = 0): string =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const numbering =
    `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '（%1）')}` +
    `${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%1.%3', '<w:isLgl/>')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="8">${level(0, 'bullet', '●')}</w:abstractNum>` +
    `<w:abstractNum w:abstractNumId="9">${level(0, 'decimalEnclosedCircle', '%1')}</w:abstractNum>` +
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>' +
    '<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>' +
    '<w:num w:numId="3"><w:abstractNumId w:val="8"/></w:num>' +
    '<w:num w:numId="4"><w:abstractNumId w:val="9"/></w:num></w:numbering>';

  it('become part of the words, level by level', async () => {
    const body = [
      item('厕所革命', 1),
      item('改造', 1, 1),
      item('管护', 1, 1),
      item('细目', 1, 2),
      item('污水治理', 1),
      item('建站', 1, 1),
      item('续表', 2),
      item('圆点', 3),
      item('圈号', 4),
    ];
    const { blocks } = await sourceOf(docxOfXml(body.join(''), { 'numbering.xml': numbering }));
    expect(blocks).toEqual([
      '（一）厕所革命',
      '1.改造',
      '2.管护',
      '1.1 细目',
      '（二）污水治理',
      '1.建站',
      '（十）续表',
      '圆点',
      '①圈号',
    ]);
  });

  it('come from a style as well, through the styles it is based on', async () => {
    const styles =
      '<w:styles><w:style w:styleId="base"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="own"><w:basedOn w:val="base"/></w:style>' +
      '<w:style w:styleId="ring"><w:basedOn w:val="ring"/></w:style></w:styles>';
    const body = paragraph('改造', '<w:pStyle w:val="own"/>') + paragraph('无', '<w:pStyle w:val="ring"/>');
    const { blocks } = await sourceOf(docxOfXml(body, { 'numbering.xml': numbering, 'styles.xml': styles }));
    expect(blocks).toEqual(['1.改造', '无']);
  });
});
