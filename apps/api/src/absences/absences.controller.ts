import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AbsencePage, listAbsences, ListAbsences } from '#services/absences/list-absences';
import { setAbsence, SetAbsence } from '#services/absences/set-absence';
import { withdrawAbsence } from '#services/absences/withdraw-absence';
import { FirmDoor } from '../firm-door.ts';
import { ActsSilently, Answers, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('members')
@Controller('v1/absences')
export class AbsencesController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(AbsencePage)
  list(
    @Caller() caller: Caller,
    @Query({ schema: ListAbsences }) query: z.infer<typeof ListAbsences>,
  ) {
    return this.door.read(caller, (ctx) => listAbsences(ctx, query));
  }

  /** Who is away and who stands in: messages that would go to them go to the deputy. */
  @Post()
  @Creates(Created, () => '/v1/absences')
  set(@Caller() caller: Caller, @Body({ schema: SetAbsence }) absence: z.infer<typeof SetAbsence>) {
    return this.door.write(caller, (ctx) => setAbsence(ctx, absence));
  }

  @Post(':id/withdrawal')
  @ActsSilently()
  withdraw(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => withdrawAbsence(ctx, id));
  }
}
