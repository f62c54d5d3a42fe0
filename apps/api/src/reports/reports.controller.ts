import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { comingOfAge, ComingOfAgeReport } from '#services/families/coming-of-age';
import { ListStalled, stalledReport, StalledReport } from '#services/reports/stalled-report';
import { ListToday, todayReport, TodayReport } from '#services/reports/today-report';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

@ApiTags('reports')
@Controller('v1')
export class ReportsController {
  constructor(private readonly door: FirmDoor) {}

  @Get('today')
  @Answers(TodayReport)
  today(@Caller() caller: Caller, @Query({ schema: ListToday }) query: z.infer<typeof ListToday>) {
    return this.door.read(caller, (ctx) => todayReport(ctx, query));
  }

  @Get('reports/stalled')
  @Answers(StalledReport)
  stalled(
    @Caller() caller: Caller,
    @Query({ schema: ListStalled }) query: z.infer<typeof ListStalled>,
  ) {
    return this.door.read(caller, (ctx) => stalledReport(ctx, query));
  }

  @Get('reports/coming-of-age')
  @Answers(ComingOfAgeReport)
  comingOfAge(@Caller() caller: Caller) {
    return this.door.read(caller, comingOfAge);
  }
}
