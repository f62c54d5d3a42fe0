import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { findClosure } from '#services/closures/find-closure';
import { ClosureEntryView, listClosures, ListClosures } from '#services/closures/list-closures';
import { amendFirmEntry } from '#services/law/amend-entry';
import { CalendarEntryInput } from '#services/law/calendar-entry-input';
import { publishFirmEntry } from '#services/law/publish-entry';
import { WithdrawEntry, withdrawFirmEntry } from '#services/law/withdraw-entry';
import { FirmDoor } from '../firm-door.ts';
import { Acts, AnswersList, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

/** How many deadlines of the firm the statement can touch; what it does to them is worked out by a run. */
const CreatedClosure = Created.extend({
  key: z.string(),
  touched: z.object({ firms: z.int(), deadlines: z.int() }),
}).meta({ id: 'CreatedClosure' });

/** The calendar as the firm has it: the platform's, and what the firm knows beyond it. */
@ApiTags('closures')
@Controller('v1/closures')
export class ClosuresController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(ClosureEntryView)
  list(
    @Caller() caller: Caller,
    @Query({ schema: ListClosures }) query: z.infer<typeof ListClosures>,
  ) {
    return this.door.read(caller, (ctx) => listClosures(ctx, query));
  }

  @Post()
  @Creates(CreatedClosure, (id) => `/v1/closures#${id}`)
  publish(
    @Caller() caller: Caller,
    @Body({ schema: CalendarEntryInput }) entry: z.infer<typeof CalendarEntryInput>,
  ) {
    return this.door.write(caller, (ctx) => publishFirmEntry(ctx, entry));
  }

  @Post(':id/amendment')
  @Acts(ClosureEntryView)
  amend(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CalendarEntryInput }) entry: z.infer<typeof CalendarEntryInput>,
  ) {
    return this.door.write(caller, (ctx) =>
      amendFirmEntry(ctx, { id, entry }).then((amended) => findClosure(ctx, amended.id)),
    );
  }

  @Post(':id/withdrawal')
  @Acts(ClosureEntryView)
  withdraw(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: WithdrawEntry }) why: z.infer<typeof WithdrawEntry>,
  ) {
    return this.door.write(caller, (ctx) =>
      withdrawFirmEntry(ctx, { id, ...why }).then((withdrawn) => findClosure(ctx, withdrawn.id)),
    );
  }
}
