import { Body, Controller, HttpCode, Inject, Post, Req, Res, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Database } from '#db/database';
import { SignIn } from '#services/auth/sign-in';
import { signOut } from '#services/auth/sign-out';
import { Answers, ActsSilently } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { DATABASE } from '../parts.ts';
import { LoginThrottleGuard } from './login-throttle.guard.ts';
import { PasswordGuard } from './password.guard.ts';
import type { SignedIn } from './password.strategy.ts';
import { Public } from './public.ts';
import { SessionCookie } from './session-cookie.ts';

/** The token itself travels in the cookie only. */
const SignedInView = z
  .object({ firmId: z.uuid(), expiresAt: z.iso.datetime() })
  .meta({ id: 'SignedIn' });

@ApiTags('auth')
@Controller('v1/auth')
export class AuthController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly cookie: SessionCookie,
  ) {}

  @Public()
  @Post('login')
  @HttpCode(200)
  @UseGuards(LoginThrottleGuard, PasswordGuard)
  @Answers(SignedInView)
  login(
    @Body({ schema: SignIn }) _credentials: z.infer<typeof SignIn>,
    @Req() { user: { token, expiresAt, firmId } }: FastifyRequest & { user: SignedIn },
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    this.cookie.write(reply, token, expiresAt);

    return { firmId, expiresAt: expiresAt.toISOString() };
  }

  @Post('logout')
  @ActsSilently()
  async logout(@Caller() { session, reply }: Caller): Promise<void> {
    await signOut(this.database, session);
    this.cookie.clear(reply);
  }
}
