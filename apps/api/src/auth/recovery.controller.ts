import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { confirmEmail, ConfirmEmail } from '#services/auth/confirm-email';
import { requestEmailChange, RequestEmailChange } from '#services/auth/request-email-change';
import { requestReset, RequestReset } from '#services/auth/request-reset';
import { resetPassword, ResetPassword } from '#services/auth/reset-password';
import { ActsSilently, TakesNote } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';
import { Public } from './public.ts';
import { SessionCookie } from './session-cookie.ts';

/** A lost password and another address: each by a link that was mailed. Neither signs anybody in. */
@ApiTags('auth')
@Controller('v1/auth')
export class RecoveryController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {}

  /** The same answer for every address: whether it has a login, only its mailbox learns. */
  @Public()
  @Post('reset-requests')
  @TakesNote()
  requestReset(
    @Req() request: FastifyRequest,
    @Body({ schema: RequestReset }) { email }: z.infer<typeof RequestReset>,
  ) {
    return requestReset(this.database, { email, visit: this.cookie.visitOf(request) });
  }

  @Public()
  @Post('resets')
  @ActsSilently()
  reset(
    @Req() request: FastifyRequest,
    @Body({ schema: ResetPassword }) input: z.infer<typeof ResetPassword>,
  ) {
    return resetPassword(this.database, { ...input, visit: this.cookie.visitOf(request) });
  }

  @Post('email-changes')
  @TakesNote()
  requestEmailChange(
    @Caller() { session, request }: Caller,
    @Body({ schema: RequestEmailChange }) input: z.infer<typeof RequestEmailChange>,
  ) {
    const visit = this.cookie.visitOf(request);

    return requestEmailChange(this.database, session, { ...input, visit });
  }

  @Public()
  @Post('email-confirmations')
  @ActsSilently()
  confirmEmail(
    @Req() request: FastifyRequest,
    @Body({ schema: ConfirmEmail }) { token }: z.infer<typeof ConfirmEmail>,
  ) {
    return confirmEmail(this.database, { token, visit: this.cookie.visitOf(request) });
  }
}
