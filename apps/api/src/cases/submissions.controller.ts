import { Body, Controller, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Revealed } from '#services/people/reveal-person';
import { recordDelivery, RecordDelivery } from '#services/submissions/record-delivery';
import { revealSubmission } from '#services/submissions/reveal-submission';
import type { z } from 'zod';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersNothing } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('cases')
@Controller('v1/submissions')
export class SubmissionsController {
  constructor(private readonly door: FirmDoor) {}

  @Put(':id/delivery')
  @AnswersNothing()
  deliver(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RecordDelivery }) delivery: z.infer<typeof RecordDelivery>,
  ) {
    return this.door.write(caller, (ctx) => recordDelivery(ctx, { id, ...delivery }));
  }

  @Post(':id/reveal')
  @Answers(Revealed)
  reveal(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.writeEachTime(caller, (ctx) => revealSubmission(ctx, id));
  }
}
