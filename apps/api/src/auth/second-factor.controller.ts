import { Body, Controller, Delete, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { beginSecondFactor, NewSecretView } from '#services/auth/begin-second-factor';
import {
  confirmSecondFactor,
  ConfirmSecondFactor,
  RecoveryCodesView,
} from '#services/auth/confirm-second-factor';
import { enterSecondFactor, EnterSecondFactor } from '#services/auth/enter-second-factor';
import { readSecondFactor, SecondFactorView } from '#services/auth/read-second-factor';
import { removeSecondFactor } from '#services/auth/remove-second-factor';
import { renewRecoveryCodes } from '#services/auth/renew-recovery-codes';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';
import { NeedsProof } from './needs-proof.ts';
import { OpenBeforeSetUp } from './open-before-set-up.ts';
import { Public } from './public.ts';
import { SessionCookie } from './session-cookie.ts';
import { SignedInView, viewOf } from './signed-in.ts';

@ApiTags('auth')
@OpenBeforeSetUp()
@Controller('v1/auth/second-factor')
export class SecondFactorController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly door: FirmDoor,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Answers(SecondFactorView)
  read(@Caller() caller: Caller) {
    return this.door.read(caller, readSecondFactor);
  }

  /** The second step of signing in, after `second_factor_required`. */
  @Public()
  @Post()
  @Answers(SignedInView)
  async enter(
    @Body({ schema: EnterSecondFactor }) { code }: z.infer<typeof EnterSecondFactor>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const visit = this.cookie.visitOf(request);
    const challenge = this.cookie.readChallenge(request);
    const signedIn = await enterSecondFactor(this.database, { code, challenge, visit });
    this.cookie.write(reply, signedIn, visit);

    return viewOf(signedIn);
  }

  /** A new secret, shown once. It counts when a code confirms it. */
  @Post('secret')
  @NeedsProof()
  @Answers(NewSecretView)
  begin(@Caller() { session, request }: Caller) {
    return beginSecondFactor(this.database, session, { requestId: request.id });
  }

  @Post('confirmation')
  @NeedsProof()
  @Answers(RecoveryCodesView)
  confirm(
    @Caller() { session, request }: Caller,
    @Body({ schema: ConfirmSecondFactor }) { code }: z.infer<typeof ConfirmSecondFactor>,
  ) {
    const visit = this.cookie.visitOf(request);

    return confirmSecondFactor(this.database, session, { code, visit });
  }

  @Post('recovery-codes')
  @NeedsProof()
  @Answers(RecoveryCodesView)
  renewCodes(@Caller() { session, request }: Caller) {
    return renewRecoveryCodes(this.database, session, { requestId: request.id });
  }

  @Delete()
  @NeedsProof()
  @AnswersNothing()
  remove(@Caller() { session, request }: Caller) {
    return removeSecondFactor(this.database, session, { requestId: request.id });
  }
}
