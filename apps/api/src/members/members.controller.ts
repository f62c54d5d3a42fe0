import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { deactivateMember } from '#services/members/deactivate-member';
import { DeskView } from '#services/members/desk';
import { findMember } from '#services/members/find-member';
import { handOver } from '#services/members/hand-over';
import { listMembers } from '#services/members/list-members';
import { MemberView } from '#services/members/member-view';
import { previewHandOver } from '#services/members/preview-hand-over';
import { reactivateMember } from '#services/members/reactivate-member';
import { HandOver } from '#services/members/successors';
import { updateMember, UpdateMember } from '#services/members/update-member';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import {
  Acts,
  ActsSilently,
  Answers,
  AnswersList,
  AnswersVersion,
  Updates,
} from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { IfMatch } from '../http/if-match.ts';

@ApiTags('members')
@Controller('v1/members')
export class MembersController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(MemberView)
  list(@Caller() caller: Caller) {
    return this.door.read(caller, listMembers);
  }

  @Get(':id')
  @AnswersVersion(MemberView)
  find(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findMember(ctx, id));
  }

  @Patch(':id')
  @NeedsProof()
  @Updates(MemberView)
  update(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: UpdateMember }) changes: z.infer<typeof UpdateMember>,
  ) {
    return this.door.write(caller, (ctx) =>
      updateMember(ctx, { id, version, changes }).then(() => findMember(ctx, id)),
    );
  }

  /** What the member would leave behind. */
  @Get(':id/handover')
  @Answers(DeskView)
  preview(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => previewHandOver(ctx, id));
  }

  @Post(':id/handover')
  @Acts(DeskView)
  handOver(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: HandOver }) to: HandOver,
  ) {
    return this.door.write(caller, (ctx) => handOver(ctx, { id, to }));
  }

  @Post(':id/deactivation')
  @NeedsProof()
  @Acts(DeskView)
  deactivate(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: HandOver }) to: HandOver,
  ) {
    return this.door.write(caller, (ctx) => deactivateMember(ctx, { id, to }));
  }

  @Post(':id/reactivation')
  @NeedsProof()
  @ActsSilently()
  reactivate(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => reactivateMember(ctx, id));
  }
}
