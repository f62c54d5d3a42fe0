import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { invite, Invite } from '#services/invitations/invite';
import {
  InvitationPage,
  listInvitations,
  ListInvitations,
} from '#services/invitations/list-invitations';
import { resendInvitation } from '#services/invitations/resend-invitation';
import { revokeInvitation } from '#services/invitations/revoke-invitation';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { ActsSilently, Answers, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('members')
@Controller('v1/invitations')
export class InvitationsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(InvitationPage)
  list(
    @Caller() caller: Caller,
    @Query({ schema: ListInvitations }) query: z.infer<typeof ListInvitations>,
  ) {
    return this.door.read(caller, (ctx) => listInvitations(ctx, query));
  }

  @Post()
  @NeedsProof()
  @Creates(Created, () => '/v1/invitations')
  invite(@Caller() caller: Caller, @Body({ schema: Invite }) whom: z.infer<typeof Invite>) {
    return this.door.write(caller, (ctx) => invite(ctx, whom));
  }

  /** Sends it again with a new link; the old one opens nothing any more. */
  @Post(':id/resend')
  @ActsSilently()
  resend(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => resendInvitation(ctx, id));
  }

  @Post(':id/revocation')
  @ActsSilently()
  revoke(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => revokeInvitation(ctx, id));
  }
}
