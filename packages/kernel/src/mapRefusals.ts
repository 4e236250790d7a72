/** Why a file of outlines is refused: a part of the catalogue of refusal.ts. */
export const mapRefusals = {
  'outlines.unreadable': [
    422,
    '这不是 GeoJSON 文件，或没有传完整。请在 GIS 软件中导出为 GeoJSON 后再上传。',
    'This is no GeoJSON file, or it is incomplete. Export GeoJSON from the GIS program and upload that.',
  ],
  'outlines.empty': [
    422,
    '文件里没有面（Polygon 或 MultiPolygon）。请导出行政区的面图层，不要导出点或线。',
    'The file holds no polygon. Export the layer of areas, not one of points or lines.',
  ],
  'outlines.tooMany': [
    422,
    '文件里有 {count} 个点，最多 {most} 个。请先在 GIS 软件中抽稀。',
    'The file has {count} points; at most {most} are taken. Thin it in the GIS program first.',
  ],
  'outlines.projected': [
    422,
    '“{name}”的坐标不是经纬度。请把坐标系转换为 CGCS2000 或 WGS-84 经纬度后再导出。',
    '"{name}" is not in degrees. Convert it to CGCS2000 or WGS-84 longitude and latitude and export it again.',
  ],
  'outlines.outside': [
    422,
    '“{name}”不在中国范围内（经度 73 到 136，纬度 3 到 54）。请检查坐标系，以及经度是否在前。',
    '"{name}" lies outside China (73 to 136° E, 3 to 54° N). Check the coordinates, and that longitude comes first.',
  ],
  'outlines.ring': [
    422,
    '“{name}”有一圈边界不完整（不足三个不同的点，或围不成面）。请在 GIS 软件中修复后再导出。',
    '"{name}" has a ring that encloses nothing. Repair it in the GIS program and export it again.',
  ],
  'outlines.unit': [
    422,
    '“{name}”不是现有的这一级单位。请重新指定，或先在“单位”中添加。',
    '"{name}" is no unit of this level. Choose another, or add it under Units first.',
  ],
  'outlines.none': [
    422,
    '没有一条边界指定了单位。请至少指定一条。',
    'No outline is assigned to a unit. Assign one at least.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>;
