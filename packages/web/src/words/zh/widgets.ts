export const widgets = {
  empty: '未填',
  yuan: '元',
  unanswered: '未填',
  places: (count: number) => `原文 ${count} 处`,
  noPlace: '没有原文出处',
  addNote: '添加备注',
  noteHint: '写下备注。保存后不能修改，只能再添加。',
  addFile: '添加附件',
  fileSize: (kilobytes: string) => `${kilobytes} KB`,
  uploading: '正在上传…',
  noFiles: '没有附件',
};
