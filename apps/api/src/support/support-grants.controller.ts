import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Page } from '#services/paging';
import { grantSupport, GrantSupport } from '#services/support/grant-support';
import { listSupportGrants, SupportGrantPage } from '#services/support/list-support-grants';
import { revokeSupport } from '#services/support/revoke-support';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { ActsSilently, Answers, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

/** When the platform's operator may read the firm, and what they made of it. */
@ApiTags('firm')
@Controller('v1/support-grants')
export class SupportGrantsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(SupportGrantPage)
  list(@Caller() caller: Caller, @Query({ schema: Page }) page: Page) {
    return this.door.read(caller, (ctx) => listSupportGrants(ctx, page));
  }

  @Post()
  @NeedsProof()
  @Creates(Created, () => '/v1/support-grants')
  grant(
    @Caller() caller: Caller,
    @Body({ schema: GrantSupport }) grant: z.infer<typeof GrantSupport>,
  ) {
    return this.door.write(caller, (ctx) => grantSupport(ctx, grant));
  }

  @Post(':id/revoke')
  @ActsSilently()
  revoke(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => revokeSupport(ctx, id));
  }
}
