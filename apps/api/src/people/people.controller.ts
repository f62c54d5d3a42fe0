import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { warned } from '#services/people/identifier-warnings';
import { Revealed, revealPerson, RevealPerson } from '#services/people/reveal-person';
import { UpdatedPerson, updatePerson, UpdatePerson } from '#services/people/update-person';
import { addPermit, AddPermit } from '#services/permits/add-permit';
import { listPermits, PermitView } from '#services/permits/list-permits';
import { CoverageView, readCoverage, ReadCoverage } from '#services/coverage/read-coverage';
import { CheckedReceipt, checkReceipt, CheckReceipt } from '#services/receipts/check-receipt';
import { listReceiptChecks, ReceiptChecks } from '#services/receipts/list-receipt-checks';
import {
  releaseNaturalisation,
  ReleaseNaturalisation,
} from '#services/receipts/release-naturalisation';
import { FirmDoor } from '../firm-door.ts';
import { Answers, AnswersList, Created, Creates, Updates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { IfMatch } from '../http/if-match.ts';

const CreatedPermit = Created.extend(warned).meta({ id: 'CreatedPermit' });

@ApiTags('people')
@Controller('v1/people')
export class PeopleController {
  constructor(private readonly door: FirmDoor) {}

  @Patch(':id')
  @Updates(UpdatedPerson)
  update(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @IfMatch() version: number,
    @Body({ schema: UpdatePerson }) changes: z.infer<typeof UpdatePerson>,
  ) {
    return this.door.write(caller, (ctx) => updatePerson(ctx, { id, version, changes }));
  }

  @Post(':id/reveal')
  @Answers(Revealed)
  reveal(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: RevealPerson }) { field }: z.infer<typeof RevealPerson>,
  ) {
    return this.door.writeEachTime(caller, (ctx) => revealPerson(ctx, { id, field }));
  }

  @Get(':id/permits')
  @AnswersList(PermitView)
  listPermits(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listPermits(ctx, id));
  }

  @Post(':id/permits')
  @Creates(CreatedPermit, (id, person) => `/v1/people/${person}/permits#${id}`)
  addPermit(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: AddPermit }) permit: z.infer<typeof AddPermit>,
  ) {
    return this.door.write(caller, (ctx) => addPermit(ctx, { personId, permit }));
  }

  @Get(':id/coverage')
  @Answers(CoverageView)
  coverage(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) personId: string,
    @Query({ schema: ReadCoverage }) span: z.infer<typeof ReadCoverage>,
  ) {
    return this.door.read(caller, (ctx) => readCoverage(ctx, { personId, span }));
  }

  @Get(':id/receipt-checks')
  @Answers(ReceiptChecks)
  listReceiptChecks(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => listReceiptChecks(ctx, id));
  }

  @Post(':id/receipt-checks')
  @Creates(CheckedReceipt, (id, person) => `/v1/people/${person}/receipt-checks#${id}`)
  checkReceipt(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: CheckReceipt }) receipt: z.infer<typeof CheckReceipt>,
  ) {
    return this.door.write(caller, (ctx) => checkReceipt(ctx, { personId, receipt }));
  }

  /** Lifts what holds the person's naturalisation, with a reason. */
  @Post(':id/naturalisation-releases')
  @Creates(Created, (id, person) => `/v1/people/${person}/receipt-checks#${id}`)
  releaseNaturalisation(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: ReleaseNaturalisation }) { reason }: z.infer<typeof ReleaseNaturalisation>,
  ) {
    return this.door.write(caller, (ctx) => releaseNaturalisation(ctx, { personId, reason }));
  }
}
