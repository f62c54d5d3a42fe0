import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listMembers, MemberView } from '#services/members/list-members';
import { FirmDoor } from '../firm-door.ts';
import { AnswersList } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

@ApiTags('members')
@Controller('v1/members')
export class MembersController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(MemberView)
  list(@Caller() caller: Caller) {
    return this.door.read(caller, listMembers);
  }
}
