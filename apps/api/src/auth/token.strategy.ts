import passport from 'passport';

type Done = (error: unknown, user?: object | false) => void;

/** Passport's smallest strategy: the verifier reads the request itself. */
export class TokenStrategy extends passport.Strategy {
  // Not a #private name: Passport calls `authenticate` on an object that only inherits from this one.
  private readonly verify: (request: unknown, done: Done) => void;

  constructor(verify: (request: unknown, done: Done) => void) {
    super();
    this.verify = verify;
  }

  override authenticate(request: unknown): void {
    this.verify(request, (error, user) => {
      if (error) return this.error(error);

      return user ? this.success(user) : this.fail(401);
    });
  }
}
