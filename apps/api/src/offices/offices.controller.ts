import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  listMailboxes,
  listOffices,
  MailboxView,
  OfficeView,
} from '#services/offices/list-offices';
import { FirmDoor } from '../firm-door.ts';
import { AnswersList } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

@ApiTags('offices')
@Controller('v1/offices')
export class OfficesController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(OfficeView)
  list(@Caller() caller: Caller) {
    return this.door.read(caller, listOffices);
  }

  @Get('mailboxes')
  @AnswersList(MailboxView)
  listMailboxes(@Caller() caller: Caller) {
    return this.door.read(caller, async (ctx) => Promise.resolve(listMailboxes(ctx)));
  }
}
