import { Body, Controller, Delete, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import type { Database } from '#db/database';
import { withFirm } from '#db/with-firm';
import { createToken, CreateToken, NewTokenView } from '#services/tokens/create-token';
import { listTokens, TokenView } from '#services/tokens/list-tokens';
import { revokeToken } from '#services/tokens/revoke-token';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersList, AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { DATABASE } from '../parts.ts';

/** Tokens for programs. A program cannot reach them: the guard of all routes sees to it. */
@ApiTags('tokens')
@Controller('v1/tokens')
export class TokensController {
  constructor(
    @Inject(DATABASE) private readonly database: Database,
    private readonly door: FirmDoor,
  ) {}

  @Get()
  @AnswersList(TokenView)
  list(@Caller() caller: Caller) {
    return this.door.read(caller, listTokens);
  }

  /** Shown once. An Idempotency-Key is not heeded: the answer would have to be kept. */
  @Post()
  @NeedsProof()
  @Answers(NewTokenView)
  create(
    @Caller() { session, request }: Caller,
    @Body({ schema: CreateToken }) token: z.infer<typeof CreateToken>,
  ) {
    return withFirm(this.database, { ...session, requestId: request.id }, (ctx) =>
      createToken(ctx, token),
    );
  }

  @Delete(':id')
  @AnswersNothing()
  revoke(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => revokeToken(ctx, { id }));
  }
}
