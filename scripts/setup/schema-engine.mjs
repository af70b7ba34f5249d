import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pg from 'pg';

/**
 * Prisma's schema engine as WebAssembly: the command line wants a native engine that is not on npm. Only the
 * comparison of a database with a schema is used, by developers; see migrations.mjs for what runs at an office.
 *
 * @typedef {{ path: string, content: string }} SchemaFile
 */

const nothing = { externalTables: [], externalEnums: [] };

/**
 * The SQL that leads from a database, as it is, to a schema.
 *
 * @param {string} url
 * @param {SchemaFile[]} files
 * @returns {Promise<string>}
 */
export async function differenceTo(url, files) {
  const pool = new CatalogPool({ connectionString: url, max: 2 });
  const engine = await openEngine(pool, files);
  try {
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: '' },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: nothing,
    });
    return stdout ?? '';
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * What Prisma's own `migrate deploy` and `migrate status` would say of a database.
 *
 * @param {string} url
 * @param {SchemaFile[]} files
 * @param {import('./migrations.mjs').Migration[]} migrations
 */
export async function diagnose(url, files, migrations) {
  const pool = new CatalogPool({ connectionString: url, max: 2 });
  const engine = await openEngine(pool, files);
  const migrationsList = {
    baseDir: '',
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: /** @type {const} */ ('ok'), value: script } },
    })),
    shadowDbInitScript: '',
  };
  try {
    const applied = await engine.applyMigrations({ migrationsList, filters: nothing });
    const found = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: nothing,
    });
    return { applied: applied.appliedMigrationNames, ...found };
  } finally {
    engine.free();
    await pool.end();
  }
}

/**
 * Prisma's adapter, taught PostgreSQL's internal type "char", which the engine reads from the catalogue wherever a
 * table has a check constraint and which the adapter does not know.
 *
 * @param {pg.Pool} pool
 */
async function adapterKnowingChar(pool) {
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } = await import(
    '@prisma/driver-adapter-utils'
  );
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const answer = await queryRaw(query);
      const columnTypes = answer.columnTypes.map((type, index) =>
        charColumns.has(answer.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
      );
      return { ...answer, columnTypes };
    };
    return adapter;
  };
  return bindMigrationAwareSqlAdapterFactory(factory);
}

/** Names of the columns of type "char" that were seen. */
const charColumns = new Set();

/** A pool that hands out "char" as text and remembers where. */
class CatalogPool extends pg.Pool {
  /**
   * @override
   * @param {...unknown} words
   */
  async query(...words) {
    const result = await super.query(.../** @type {[string]} */ (words));
    for (const field of result.fields ?? []) {
      if (field.dataTypeID !== 18) continue;
      charColumns.add(field.name);
      field.dataTypeID = 25;
    }
    return result;
  }
}

/**
 * @param {pg.Pool} pool
 * @param {SchemaFile[]} files
 */
async function openEngine(pool, files) {
  bindings ??= loadBindings();
  const { SchemaEngine } = await bindings;
  const datamodels = /** @type {[string, string][]} */ (files.map(({ path, content }) => [path, content]));
  return SchemaEngine.new({ datamodels }, () => undefined, await adapterKnowingChar(pool));
}

/**
 * Loaded once: its JavaScript half keeps views of one memory.
 *
 * @type {Promise<typeof import('@prisma/schema-engine-wasm/schema_engine_bg')> | undefined}
 */
let bindings;

async function loadBindings() {
  const loaded = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const home = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const module = new WebAssembly.Module(readFileSync(join(home, 'schema_engine_bg.wasm')));
  const imports = /** @type {WebAssembly.Imports} */ ({ './schema_engine_bg.js': loaded });
  const instance = new WebAssembly.Instance(module, imports);
  loaded.__wbg_set_wasm(instance.exports);
  /** @type {Record<string, () => void>} */ (/** @type {unknown} */ (instance.exports)).__wbindgen_start?.();
  const panics = { set_message: (/** @type {string} */ said) => console.error(said) };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: panics });
  return loaded;
}
