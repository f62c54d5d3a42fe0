import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Revealed } from '#services/people/reveal-person';
import { revealSubmission } from '#services/submissions/reveal-submission';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('cases')
@Controller('v1/submissions')
export class SubmissionsController {
  constructor(private readonly door: FirmDoor) {}

  @Post(':id/reveal')
  @Answers(Revealed)
  reveal(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.writeEachTime(caller, (ctx) => revealSubmission(ctx, id));
  }
}
