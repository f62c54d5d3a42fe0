/** A failure the user can act on: its message says what happened and what to do, no stack needed. */
export class Refusal extends Error {}
