import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { SignIn } from '#services/auth/sign-in';
import { signOut } from '#services/auth/sign-out';
import { switchFirm, SwitchFirm } from '#services/auth/switch-firm';
import { Answers, ActsSilently } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { FairShare } from '../http/fair-share.ts';
import { DATABASE } from '../parts.ts';
import { PasswordGuard } from './password.guard.ts';
import type { Entered } from './password.strategy.ts';
import { OpenBeforeSetUp } from './open-before-set-up.ts';
import { Public } from './public.ts';
import { SessionCookie } from './session-cookie.ts';
import { SignedInView, viewOf } from './signed-in.ts';

@ApiTags('auth')
@Controller('v1/auth')
export class AuthController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
    private readonly share: FairShare,
  ) {}

  /** An account with a second factor answers 403 `second_factor_required`: POST /v1/auth/second-factor follows. */
  @Public()
  @Post('login')
  @HttpCode(200)
  @UseGuards(PasswordGuard)
  @Answers(SignedInView)
  login(
    @Body({ schema: SignIn }) _credentials: z.infer<typeof SignIn>,
    @Req() { user: { signedIn, visit } }: FastifyRequest & { user: Entered },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.cookie.write(reply, signedIn, visit);

    return viewOf(signedIn);
  }

  /** Ends this session and opens one in another firm of the same person. */
  @Post('firm')
  @Answers(SignedInView)
  async switchFirm(
    @Caller() { session, request, reply }: Caller,
    @Body({ schema: SwitchFirm }) { firmId }: z.infer<typeof SwitchFirm>,
  ) {
    const visit = this.cookie.visitOf(request);
    const signedIn = await switchFirm(this.database, session, { firmId, visit });
    this.share.forget(request);
    this.cookie.write(reply, signedIn, visit);

    return viewOf(signedIn);
  }

  @OpenBeforeSetUp()
  @Post('logout')
  @ActsSilently()
  async logout(@Caller() { session, request, reply }: Caller): Promise<void> {
    await signOut(this.database, session);
    this.share.forget(request);
    this.cookie.clear(reply);
  }
}
