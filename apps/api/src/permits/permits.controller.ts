import { Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Revealed } from '#services/people/reveal-person';
import { revealPermit } from '#services/permits/reveal-permit';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('people')
@Controller('v1/permits')
export class PermitsController {
  constructor(private readonly door: FirmDoor) {}

  @Post(':id/reveal')
  @Answers(Revealed)
  reveal(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.writeEachTime(caller, (ctx) => revealPermit(ctx, id));
  }
}
