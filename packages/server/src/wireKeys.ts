import type { GrantInfo } from './wire.ts';

/** What goes over the wire about keys of programs, and of what they may ask: types only, as in wire.ts. */

export interface KeyInfo {
  readonly id: string;
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  /** Requests. */
  readonly perMinute: number;
  /** Last day it holds, or null. */
  readonly until: string | null;
  /** Last day it was used, or null. */
  readonly used: string | null;
  readonly revoked: boolean;
  readonly made: string;
  readonly grants: readonly GrantInfo[];
}

/** A key that was just made: its secret is told this once. */
export interface NewKey {
  readonly id: string;
  readonly secret: string;
}

/** Of the OpenAPI document what the desk shows. Summaries are Chinese, descriptions English. */
export interface ApiDocument {
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>;
}

export interface ApiOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly description: string }[];
}
