/** What the map gets over the wire; wire.ts for the rest. */

/** How far a record has come: at its first stage, on its way, over; plain where its register has no stages. */
export type Phase = 'begun' | 'going' | 'over' | 'plain';

/** What a tile says of one record. */
export interface PointTags {
  readonly id: string;
  readonly register: string;
  /** Which of the register's stages it is at, from 1; 0 without any. */
  readonly step: number;
  readonly phase: Phase;
}

/** What a tile says of several that lie close together. */
export interface ClusterTags extends Readonly<Record<Phase, number>> {
  readonly count: number;
}

/** The records within a stretch of the map, for whoever does not look at it. */
export interface PlacesPage {
  readonly total: number;
  /** By title, the first of them. */
  readonly rows: readonly PlaceRow[];
}

export interface PlaceRow {
  readonly id: string;
  readonly register: string;
  readonly stage: string | null;
  readonly title: string | null;
  readonly unit: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** Where the records lie that somebody may see; null when none has a place. */
export interface PlacesSpan {
  readonly span: readonly [west: number, south: number, east: number, north: number] | null;
}

/** What lies under the records: layers of pictures from somewhere else, or nothing (null). */
export interface MapGround {
  readonly base: {
    /** One or more layers, the lowest first, each as an address with `{z}`, `{x}` and `{y}`. */
    readonly layers: readonly string[];
    readonly datum: 'wgs84' | 'gcj02';
    readonly credit: string;
  } | null;
}
