import { totalmem } from 'node:os';

const MIB = 1024 * 1024;

/**
 * Flags of the embedded server. Named on the command line, not in the cluster's own file: the program's version
 * decides them, and a cluster made by an older one gets them too.
 *
 * @param durable false only in tests: nothing is forced to the disk
 */
export function serverFlags(clusterDir: string, socketDir: string, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    // Only the unix socket, inside a folder of mode 0700: the bundled OpenSSL 1.1 is past its end of life.
    listen_addresses: '',
    unix_socket_directories: `"${socketDir.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    port: PORT,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A sixteenth of the memory, between 64 and 512 MiB: the server shares the machine with everything else.
    shared_buffers: `${Math.round(Math.min(512, Math.max(64, totalmem() / 16 / MIB)))}MB`,
    max_wal_size: '2GB',
    wal_compression: 'pglz',
    // A generic plan of a filtered list cost 33.9 ms against 0.67 ms (100,000 rows).
    plan_cache_mode: 'force_custom_plan',
    // When one of its processes crashes the whole server ends, and is started again like after any other end
    // (db/claim.ts). Left to restart within itself, 18.4 hangs for good if it is told to stop at that moment.
    restart_after_crash: 'off',
    // The log holds no personal data: no statement text, no DETAIL with the values of a key.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return ['-D', clusterDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Names the socket file (`.s.PGSQL.5432`); no network port is opened. */
export const PORT = 5432;
