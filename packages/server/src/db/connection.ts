import type { ClientConfig } from 'pg';

/** Where a database is, and as whom one comes in. */
export type Connection = Readonly<ClientConfig>;
