import type { Storage } from '#platform/storage/storage';
import type { TestFirm } from '#test/harness/mint-firm';
import type { TestDatabase } from '#test/harness/test-database';

/** A firm in which there is something of everything, and another firm. */
export type Scene = {
  readonly server: TestDatabase;
  readonly firm: TestFirm;
  readonly other: TestFirm;
  readonly caseId: string;
  /** Where the API keeps files. */
  readonly storage: Storage;
  /** Of a provider of identities that answers. */
  readonly issuer: string;
  /** Signs in anew. */
  readonly signIn: (member: { readonly email: string }) => Promise<string>;
};

type Request = {
  readonly id?: string;
  readonly step?: string;
  readonly as?: string;
  readonly json?: object;
  readonly headers?: Readonly<Record<string, string>>;
};

/** What a state-changing route is asked so that it succeeds. Whoever adds a route adds its example here. */
export type Example = (scene: Scene) => Promise<Request>;
