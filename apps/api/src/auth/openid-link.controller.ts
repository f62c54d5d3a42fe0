import { Controller, Delete, Get, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Means } from '#services/openid/begin-flow';
import { beginLink } from '#services/openid/link-identity';
import { IdentityLinkView, readLink } from '#services/openid/read-link';
import { unlinkIdentity } from '#services/openid/unlink-identity';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { OPENID } from '../parts.ts';
import { NeedsProof } from './needs-proof.ts';
import { SessionCookie } from './session-cookie.ts';

const BegunLinkView = z.object({ url: z.url() }).meta({ id: 'BegunLink' });

/** The account of whoever asks, and the provider of their firm. */
@ApiTags('auth')
@Controller('v1/auth/openid/link')
export class OpenidLinkController {
  constructor(
    @Inject(OPENID) private readonly means: Means,
    private readonly door: FirmDoor,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Answers(IdentityLinkView)
  read(@Caller() caller: Caller) {
    return this.door.read(caller, readLink);
  }

  /** Where to send the browser, which comes back linked. */
  @Post()
  @NeedsProof()
  @Answers(BegunLinkView)
  async begin(@Caller() { session, request, reply }: Caller) {
    const visit = this.cookie.visitOf(request);
    const { url, flow } = await beginLink(this.means, session, { visit });
    this.cookie.writeFlow(reply, flow, visit);

    return { url };
  }

  @Delete()
  @NeedsProof()
  @AnswersNothing()
  remove(@Caller() caller: Caller) {
    return this.door.write(caller, unlinkIdentity);
  }
}
