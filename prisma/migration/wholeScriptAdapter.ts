import { PrismaPg } from '@prisma/adapter-pg';

/**
 * The adapter cuts a script at every semicolon, also within a function's body or a comment. PostgreSQL takes a script
 * whole, as one transaction, which is what a migration wants anyway.
 */
export class WholeScriptAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}
