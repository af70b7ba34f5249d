/**
 * PostgreSQL settings for a small office machine (two cores, one or two gigabytes): they are given on the command
 * line at every start, so that a new version of the application can change them.
 *
 * @type {Record<string, string>}
 */
export const officeSettings = {
  max_connections: '100',
  shared_buffers: '96MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_wal_size: '512MB',
  // One query, one core: the other core answers people, and a container's small /dev/shm is never filled.
  max_parallel_workers_per_gather: '0',
  max_parallel_maintenance_workers: '0',
  random_page_cost: '1.1',
  jit: 'off',
  // Processes that serve replication and very fast disks; each would cost memory here.
  io_method: 'sync',
  max_logical_replication_workers: '0',
  max_wal_senders: '0',
  wal_level: 'minimal',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Nobody waits for ever on a forgotten transaction.
  idle_in_transaction_session_timeout: '60s',
};

/**
 * For databases that are thrown away: nothing is flushed to disk.
 *
 * @type {Record<string, string>}
 */
export const throwawaySettings = {
  ...officeSettings,
  max_connections: '120',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
};
