/** From where somebody signs in, as far as the request tells. All of it may be wrong, and none of it lets anybody in. */
export type Visit = {
  readonly address: string;
  /** Browser and system in words ("Firefox, Windows"). */
  readonly device?: string | undefined;
  /** Of the cookie by which a browser is known again, whether or not its session has ended. */
  readonly deviceToken?: string | undefined;
  /** The session that this browser still has: it is replaced. */
  readonly sessionToken?: string | undefined;
  readonly requestId?: string | undefined;
};
