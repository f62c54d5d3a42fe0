import { Injectable } from '@nestjs/common';

/** Whether this process still takes new requests. Once it drains, it does not come back. */
@Injectable()
export class Readiness {
  #isDraining = false;

  get isDraining(): boolean {
    return this.#isDraining;
  }

  drain(): void {
    this.#isDraining = true;
  }
}
