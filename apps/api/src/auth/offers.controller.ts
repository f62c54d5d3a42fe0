import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#db/database';
import {
  acceptInvitation,
  AcceptInvitation,
  joinFirm,
} from '#services/invitations/accept-invitation';
import {
  lookUpInvitation,
  LookUpInvitation,
  OfferView,
} from '#services/invitations/look-up-invitation';
import { ActsSilently, Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';
import { Public } from './public.ts';
import { SessionCookie } from './session-cookie.ts';

const JoinedView = z.object({ firmId: z.uuid() }).meta({ id: 'Joined' });
type Token = z.infer<typeof LookUpInvitation>;

/** Invitations as those who are invited see them. The token travels in the body: addresses are written to logs. */
@ApiTags('auth')
@Controller('v1/auth/invitations')
export class OffersController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Post('lookup')
  @Answers(OfferView)
  lookUp(@Req() request: FastifyRequest, @Body({ schema: LookUpInvitation }) { token }: Token) {
    return lookUpInvitation(this.database, { token, visit: this.cookie.visitOf(request) });
  }

  /** Somebody new gets a login; it signs nobody in. */
  @Public()
  @Post('accept')
  @ActsSilently()
  accept(
    @Req() request: FastifyRequest,
    @Body({ schema: AcceptInvitation }) input: z.infer<typeof AcceptInvitation>,
  ) {
    return acceptInvitation(this.database, { ...input, visit: this.cookie.visitOf(request) });
  }

  /** Somebody who is signed in with the invited address also works in this firm from now on. */
  @Post('join')
  @Answers(JoinedView)
  join(
    @Caller() { session, request }: Caller,
    @Body({ schema: LookUpInvitation }) { token }: Token,
  ) {
    return joinFirm(this.database, session, { token, visit: this.cookie.visitOf(request) });
  }
}
