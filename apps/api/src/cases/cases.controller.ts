import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CasePage, CaseView } from '#services/cases/case-view';
import { CaseCheck, checkCase, CheckCase } from '#services/cases/check-case';
import { enterCase, EnterCase } from '#services/cases/enter-case';
import { findCase } from '#services/cases/find-case';
import { listCases, ListCases } from '#services/cases/list-cases';
import { openCase, OpenCase } from '#services/cases/open-case';
import { recordEvent, RecordEvent } from '#services/cases/record-event';
import { restrictCase, RestrictCase } from '#services/cases/restrict-case';
import { updateCase, UpdateCase } from '#services/cases/update-case';
import { FirmDoor } from '../firm-door.ts';
import { Acts, Answers, AnswersVersion, Created, Creates, Updates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { IfMatch } from '../http/if-match.ts';

@ApiTags('cases')
@Controller('v1/cases')
export class CasesController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(CasePage)
  list(@Caller() caller: Caller, @Query({ schema: ListCases }) query: z.infer<typeof ListCases>) {
    return this.door.read(caller, (ctx) => listCases(ctx, query));
  }

  @Post()
  @Creates(Created, (id) => `/v1/cases/${id}`)
  open(@Caller() caller: Caller, @Body({ schema: OpenCase }) matter: z.infer<typeof OpenCase>) {
    return this.door.write(caller, (ctx) => openCase(ctx, matter));
  }

  /** What the guards of a procedure make of what is known; writes nothing. */
  @Post('check')
  @HttpCode(200)
  @Answers(CaseCheck)
  check(@Caller() caller: Caller, @Body({ schema: CheckCase }) matter: z.infer<typeof CheckCase>) {
    return this.door.read(caller, (ctx) => checkCase(ctx, matter));
  }

  @Get(':id')
  @AnswersVersion(CaseView)
  find(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findCase(ctx, id));
  }

  @Patch(':id')
  @Updates(CaseView)
  update(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: UpdateCase }) changes: z.infer<typeof UpdateCase>,
  ) {
    return this.door.write(caller, (ctx) =>
      updateCase(ctx, { id, version, changes }).then(() => findCase(ctx, id)),
    );
  }

  @Post(':id/events')
  @Acts(CaseView)
  recordEvent(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) caseId: string,
    @Body({ schema: RecordEvent }) happened: z.infer<typeof RecordEvent>,
  ) {
    return this.door.write(caller, (ctx) =>
      recordEvent(ctx, { caseId, happened }).then(() => findCase(ctx, caseId)),
    );
  }

  @Put(':id/restriction')
  @Updates(CaseView)
  restrict(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: RestrictCase }) { people }: z.infer<typeof RestrictCase>,
  ) {
    return this.door.write(caller, (ctx) =>
      restrictCase(ctx, { id, version, people }).then(() => findCase(ctx, id)),
    );
  }

  @Post(':id/restriction/entry')
  @Acts(CaseView)
  enter(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: EnterCase }) { reason }: z.infer<typeof EnterCase>,
  ) {
    return this.door.write(caller, (ctx) =>
      enterCase(ctx, { id, reason }).then(() => findCase(ctx, id)),
    );
  }
}
