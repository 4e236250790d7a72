/** Every route that answers to GET, and what is asked of it for some records. */
import { household, visit } from './household.ts';

export const registers = { household, visit } as const;

/** A record as the model knows it. */
export interface Made {
  readonly id: string;
  readonly register: keyof typeof registers;
  readonly unit: string;
  readonly scope: string;
  /** Ids of the records it points to: they stand in it, whoever reads it. They name nothing. */
  readonly points: readonly string[];
  /** Everybody who reaches the record may read these; in `own`, only whoever sees personal fields. */
  readonly open: readonly string[];
  readonly own: readonly string[];
  /** Nobody gets these without opening them. */
  readonly sealed: readonly string[];
}

/** Addresses of a route with parameters, for everything there is; and of those that hold nothing of records, why. */
type Case = (records: readonly Made[]) => readonly string[];
const each =
  (path: (one: Made) => string): Case =>
  (records) =>
    records.map(path);
/** The same of some records. */
const some =
  (path: (one: Made) => string): Case =>
  (records) =>
    records.slice(0, 3).map(path);
const nothing: Case = () => [];
const names = Object.keys(registers);
export const cases: Readonly<Record<string, Case>> = {
  '/api/records/:register': () =>
    names.flatMap((name) => [
      `/api/records/${name}?limit=500&with=seq`,
      `/api/records/${name}?limit=3&sort=-id`,
      `/api/records/${name}?search=-`,
      `/api/records/${name}?search=${encodeURIComponent('张')}`,
      `/api/records/${name}?filter=${encodeURIComponent('{"field":"head","op":"present"}')}`,
      ...(name === 'visit' ? ['/api/records/visit?limit=500&with=household'] : []),
    ]),
  '/api/records/:register/stages': () => names.map((name) => `/api/records/${name}/stages`),
  '/api/records/:register/townships': () => names.map((name) => `/api/records/${name}/townships`),
  '/api/records/:register/:id': each(({ register, id }) => `/api/records/${register}/${id}`),
  '/api/records/:register/:id/links': each(({ register, id }) => `/api/records/${register}/${id}/links`),
  '/api/registers/counts': () => ['/api/registers/counts'],
  '/api/registers/:name/template': () => names.map((name) => `/api/registers/${name}/template`),
  '/api/registers/:name/mappings': () => names.map((name) => `/api/registers/${name}/mappings`),
  '/api/registers/:name/imports': () => names.map((name) => `/api/registers/${name}/imports`),
  '/api/map/tiles/:z/:x/:y': () => ['/api/map/tiles/0/0/0', '/api/map/tiles/8/203/98', '/api/map/tiles/12/3256/1577'],
  '/api/map/within': () => ['/api/map/within?box=100,30,110,40'],
  '/api/map/span': () => ['/api/map/span'],
  '/api/map/outlines': () => ['/api/map/outlines'],
  '/api/map/outlines/:z/:x/:y': () => ['/api/map/outlines/0/0/0?datum=wgs84'],
  '/api/views/:register': () => names.map((name) => `/api/views/${name}`),
  '/api/programmes': () => ['/api/programmes'],
  '/api/programmes/:id': some(({ id }) => `/api/programmes/${id}`),
  '/api/work': () => ['/api/work'],
  '/api/openings': () => ['/api/openings'],
  '/api/units': () => ['/api/units'],
  '/api/accounts': () => ['/api/accounts'],
  '/api/grants': () => ['/api/grants'],
  '/api/demo': () => ['/api/demo'],
  '/api/drafts': () => ['/api/drafts'],
  '/api/keys': () => ['/api/keys'],
  '/api/jobs': () => ['/api/jobs'],
  '/api/house': () => ['/api/house'],
  '/api/house-state': () => ['/api/house-state'],
  '/api/me': () => ['/api/me'],
  '/api/entrance': () => ['/api/entrance'],
  '/api/openapi.json': () => ['/api/openapi.json'],
  '/health': () => ['/health'],
  '/api/rounds': () => ['/api/rounds'],
  '/api/figures': () => ['/api/figures?names=household'],
  '/api/figures/cells': () => ['/api/figures/cells?names=household'],
  '/api/figures/wanting': () => ['/api/figures/wanting?name=household'],
  '/api/figures/uncounted': () => ['/api/figures/uncounted?name=household'],
  // Asked by the id of something that a person has to have made first; by an id of a record they must stay silent.
  '/api/files/:id': some(({ id }) => `/api/files/${id.replaceAll('-', '').repeat(2)}`),
  '/api/jobs/:id': some(({ id }) => `/api/jobs/${id}`),
  '/api/jobs/:id/file': some(({ id }) => `/api/jobs/${id}/file`),
  '/api/imports/:id': some(({ id }) => `/api/imports/${id}`),
  '/api/imports/:id/survey': some(({ id }) => `/api/imports/${id}/survey`),
  '/api/imports/:id/rows': some(({ id }) => `/api/imports/${id}/rows`),
  '/api/imports/:id/mend': some(({ id }) => `/api/imports/${id}/mend`),
  '/api/rounds/:id': some(({ id }) => `/api/rounds/${id}`),
  '/api/drafts/:id': some(({ id }) => `/api/drafts/${id}`),
  '/api/drafts/:id/file': some(({ id }) => `/api/drafts/${id}/file`),
  // Official places of the country, the declarations by digest, and the pages: nothing of records is in them.
  '/api/places': nothing,
  '/api/places/:code': nothing,
  '/api/house/:digest': nothing,
  '*': nothing,
};
