import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { chooseReadings, ChooseReadings } from '#services/law/choose-readings';
import { readReadings, ReadingsView } from '#services/law/read-readings';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

/** How the firm reads the law where it is open. */
@ApiTags('readings')
@Controller('v1/readings')
export class ReadingsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(ReadingsView)
  find(@Caller() caller: Caller) {
    return this.door.read(caller, readReadings);
  }

  @Put()
  @Answers(ReadingsView)
  choose(
    @Caller() caller: Caller,
    @Body({ schema: ChooseReadings }) chosen: z.infer<typeof ChooseReadings>,
  ) {
    return this.door.write(caller, (ctx) =>
      chooseReadings(ctx, chosen).then(() => readReadings(ctx)),
    );
  }
}
