import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AuditPage, listAudit } from '#services/audit/list-audit';
import { Page } from '#services/paging';
import { FirmDoor } from '../firm-door.ts';
import { Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

@ApiTags('audit')
@Controller('v1/audit')
export class AuditController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(AuditPage)
  list(@Caller() caller: Caller, @Query({ schema: Page }) page: Page) {
    return this.door.read(caller, (ctx) => listAudit(ctx, page));
  }
}
