import { Body, Controller, Delete, Get, Inject, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Means } from '#services/openid/begin-flow';
import {
  IdentityProviderView,
  readIdentityProvider,
} from '#services/openid/read-identity-provider';
import { removeIdentityProvider } from '#services/openid/remove-identity-provider';
import { setIdentityProvider, SetIdentityProvider } from '#services/openid/set-identity-provider';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { OPENID } from '../parts.ts';

@ApiTags('firm')
@Controller('v1/firm/identity-provider')
export class IdentityProviderController {
  constructor(
    @Inject(OPENID) private readonly means: Means,
    private readonly door: FirmDoor,
  ) {}

  @Get()
  @Answers(IdentityProviderView)
  read(@Caller() caller: Caller) {
    return this.door.read(caller, (ctx) => readIdentityProvider(ctx, this.means.callbackUrl));
  }

  /** The provider is asked at once; one that nobody could sign in through is refused. */
  @Put()
  @NeedsProof()
  @Answers(IdentityProviderView)
  set(
    @Caller() { session, request }: Caller,
    @Body({ schema: SetIdentityProvider }) input: z.infer<typeof SetIdentityProvider>,
  ) {
    return setIdentityProvider(this.means, session, { ...input, requestId: request.id });
  }

  @Delete()
  @NeedsProof()
  @AnswersNothing()
  remove(@Caller() caller: Caller) {
    return this.door.write(caller, removeIdentityProvider);
  }
}
