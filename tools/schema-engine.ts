/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';

const CHAR_OID = 18;
const TEXT_OID = 25;

/** The catalogue's "char" columns, which the adapter refuses, travel as text. */
class CataloguePool extends pg.Pool {
  charColumns: boolean[] = [];

  // The signature of pg's overloaded query is wider than what the engine uses.
  override async query(...args: unknown[]): Promise<never> {
    // oxlint-disable-next-line typescript/unbound-method -- applied to `this` on the spot
    const result = await Reflect.apply(super.query, this, args);
    // A script of several statements gives a list of results, none of which holds rows that matter.
    const fields: pg.FieldDef[] = result.fields ?? [];
    this.charColumns = fields.map((field) => field.dataTypeID === CHAR_OID);
    for (const field of fields) {
      if (field.dataTypeID === CHAR_OID) field.dataTypeID = TEXT_OID;
    }

    return result as never;
  }
}

function loadWasm(): void {
  const require = createRequire(import.meta.url);
  const wasmPath = require
    .resolve('@prisma/schema-engine-wasm')
    .replace(/schema_engine\.js$/, 'schema_engine_bg.wasm');
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: { set_message: (text: string) => process.stderr.write(text) },
  });
  const wasm = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(wasmPath)), {
    './schema_engine_bg.js': engineModule,
  });
  engineModule.__wbg_set_wasm(wasm.exports);
  (wasm.exports['__wbindgen_start'] as () => void)();
}

/** Scripts travel whole (the adapter would cut function bodies at every ';') and "char" is reported as such. */
async function openAdapter(pool: CataloguePool): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.executeScript = async (script) => void (await adapter.underlyingDriver().query(script));
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    result.columnTypes = result.columnTypes.map((type, index) =>
      pool.charColumns[index] ? ColumnTypeEnum.Character : type,
    );

    return result;
  };

  return adapter;
}

/** Prisma's own schema engine, as WebAssembly: diffs and checks migrations without any download. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: engineModule.SchemaEngine) => Promise<T>,
): Promise<T> {
  loadWasm();
  const main = new CataloguePool({ connectionString: url, max: 2 });
  const shadowName = `shadow_${process.pid}_${Date.now().toString(36)}`;
  const shadowUrl = new URL(url);
  shadowUrl.pathname = `/${shadowName}`;
  const factory = Object.assign(new PrismaPg(main), {
    connect: () => openAdapter(main),
    connectToShadowDb: async () => {
      await main.query(`create database "${shadowName}"`);
      const shadow = new CataloguePool({ connectionString: shadowUrl.href, max: 2 });
      const adapter = await openAdapter(shadow);
      adapter.dispose = async () => {
        await shadow.end();
        await main.query(`drop database "${shadowName}" with (force)`);
      };

      return adapter;
    },
  });
  const schema = readFileSync('prisma/schema.prisma', 'utf8');
  const engine = await engineModule.SchemaEngine.new(
    { datamodels: [['prisma/schema.prisma', schema]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
  try {
    return await work(engine);
  } finally {
    await main.end();
  }
}
