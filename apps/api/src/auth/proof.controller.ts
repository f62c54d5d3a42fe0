import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { Proof, renewProof } from '#services/auth/renew-proof';
import { ActsSilently } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';
import { OpenBeforeSetUp } from './open-before-set-up.ts';
import { SessionCookie } from './session-cookie.ts';

@ApiTags('auth')
@Controller('v1/auth/proof')
export class ProofController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {}

  /** Opens, for ten minutes, the routes that ask for a recent proof. */
  @OpenBeforeSetUp()
  @Post()
  @ActsSilently()
  renew(
    @Caller() { session, request }: Caller,
    @Body({ schema: Proof }) proof: z.infer<typeof Proof>,
  ) {
    const visit = this.cookie.visitOf(request);

    return renewProof(this.database, session, { ...proof, visit });
  }
}
