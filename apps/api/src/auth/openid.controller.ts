import { Controller, Get, Inject, Query, Redirect, Req, Res } from '@nestjs/common';
import { ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '#platform/config';
import { LimitError } from '#platform/errors';
import { SecondFactorRequired } from '#services/auth/admit';
import { beginSignIn, type Means } from '#services/openid/begin-flow';
import { enterByProvider } from '#services/openid/enter-by-provider';
import { openFlow, OpenidRefused } from '#services/openid/flow';
import { linkIdentity } from '#services/openid/link-identity';
import { CONFIG, OPENID } from '../parts.ts';
import { Public } from './public.ts';
import { SessionCookie } from './session-cookie.ts';

const StartOpenid = z.object({
  firm: z.string().max(200),
  /** A path of the application and nothing that a browser reads as another host. */
  back: z
    .string()
    .max(1_000)
    .regex(/^\/(?![/\\])[!-~]*$/, 'must be a path of the application')
    .optional(),
});
const redirects = ApiResponse({
  status: 302,
  description: 'To the provider, or into the application',
});

/**
 * Signing in through a firm's own provider. Browsers come here by themselves, so that each answer sends them on: to the
 * provider, or to a page of the application with a word that says how it went, and to nowhere else.
 */
@ApiTags('auth')
@Controller('v1/auth/openid')
export class OpenidController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(OPENID) private readonly means: Means,
    private readonly cookie: SessionCookie,
  ) {}

  /** `firm` is the short name of the firm, `back` the page that was asked for before. */
  @Public()
  @Get('start')
  @Redirect()
  @redirects
  async start(
    @Req() request: FastifyRequest,
    @Query({ schema: StartOpenid }) { firm: shortName, back }: z.infer<typeof StartOpenid>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const visit = this.cookie.visitOf(request);
    try {
      const { url, flow } = await beginSignIn(this.means, { shortName, back, visit });
      this.cookie.writeFlow(reply, flow, visit);

      return { url };
    } catch (error) {
      return this.page('/entrar', { conta: problemOf(error), regresso: back });
    }
  }

  /** Where the provider sends people back to, who sign in or link their account. */
  @Public()
  @Get('callback')
  @Redirect()
  @redirects
  async callback(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    const visit = this.cookie.visitOf(request);
    const sealed = this.cookie.takeFlow(request, reply);
    const { search } = new URL(request.url, this.means.callbackUrl);
    let page: '/entrar' | '/seguranca' = '/entrar';
    let back: string | undefined;
    try {
      const flow = openFlow(this.means.database, sealed, visit);
      if (flow.sessionId !== undefined) {
        page = '/seguranca';
        await linkIdentity(this.means, { flow, search, visit });

        return this.page(page, { conta: 'linked' });
      }
      back = flow.back;
      this.cookie.write(reply, await enterByProvider(this.means, { flow, search, visit }), visit);

      return this.page(back ?? '/');
    } catch (error) {
      if (!(error instanceof SecondFactorRequired))
        return this.page(page, { conta: problemOf(error), regresso: back });
      this.cookie.writeChallenge(reply, error.challenge, error.visit);

      return this.page(page, { conta: 'code', regresso: back });
    }
  }

  private page(path: string, search: { conta?: string; regresso?: string | undefined } = {}) {
    const url = new URL(path, this.config.ADMIN_URL);
    for (const [name, value] of Object.entries(search))
      if (value !== undefined) url.searchParams.set(name, value);

    return { url: url.href };
  }
}

/** What the page may say. A fault of ours is none of these, and is answered as everywhere. */
function problemOf(error: unknown): string {
  if (error instanceof OpenidRefused) return error.problem;
  if (error instanceof LimitError) return 'limit';
  throw error;
}
