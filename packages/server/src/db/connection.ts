import type { ClientConfig } from 'pg';

/** Where a database is and as whom one comes in. Complete: nothing is taken from PGHOST and its like. */
export type Connection = Readonly<ClientConfig>;
