import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { MeView, readMe } from '#services/auth/read-me';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { OpenBeforeSetUp } from './open-before-set-up.ts';

@ApiTags('auth')
@Controller('v1/me')
export class MeController {
  constructor(private readonly door: FirmDoor) {}

  @OpenBeforeSetUp()
  @Get()
  @Answers(MeView)
  read(@Caller() caller: Caller) {
    return this.door.read(caller, readMe);
  }
}
