import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { changeFirmSettings } from '#services/firms/change-firm-settings';
import { FirmSettings, readFirmSettings } from '#services/firms/read-firm-settings';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

@ApiTags('firm')
@Controller('v1/firm/settings')
export class FirmSettingsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(FirmSettings)
  read(@Caller() caller: Caller) {
    return this.door.read(caller, readFirmSettings);
  }

  @Put()
  @NeedsProof()
  @Answers(FirmSettings)
  change(
    @Caller() caller: Caller,
    @Body({ schema: FirmSettings }) settings: z.infer<typeof FirmSettings>,
  ) {
    return this.door.write(caller, (ctx) => changeFirmSettings(ctx, settings));
  }
}
