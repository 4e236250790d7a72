/** What the map gets over the wire; wire.ts for the rest. */

import type { OutlineLevel } from '@yicun/packs/office/outlines';

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

/** Which outlines are loaded. */
export interface OutlinesInfo {
  readonly levels: readonly {
    readonly level: OutlineLevel;
    /** Units that have one. */
    readonly count: number;
    /** Event that told of it. */
    readonly seq: number;
    readonly file: string;
    /** UTC. */
    readonly at: string;
  }[];
  /** In WGS-84; null when there are none. */
  readonly span: readonly [west: number, south: number, east: number, north: number] | null;
}

/** What a file of outlines holds, and which unit each was taken for. */
export interface OutlinesRead {
  readonly outlines: readonly OutlineRead[];
  /** Units of the level for which there is none. */
  readonly without: readonly string[];
}

export interface OutlineRead {
  /** Its place in the file, from 0. */
  readonly no: number;
  readonly name: string;
  readonly code: string;
  readonly unit: string | null;
  /** Square metres. */
  readonly size: number;
}
