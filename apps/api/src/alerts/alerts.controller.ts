import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { acknowledgeAlert } from '#services/alerts/acknowledge-alert';
import { AlertPage, listAlerts, ListAlerts } from '#services/alerts/list-alerts';
import { FirmDoor } from '../firm-door.ts';
import { ActsSilently, Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('alerts')
@Controller('v1/alerts')
export class AlertsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(AlertPage)
  list(@Caller() caller: Caller, @Query({ schema: ListAlerts }) query: z.infer<typeof ListAlerts>) {
    return this.door.read(caller, (ctx) => listAlerts(ctx, query));
  }

  @Post(':id/acknowledge')
  @ActsSilently()
  acknowledge(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => acknowledgeAlert(ctx, id));
  }
}
