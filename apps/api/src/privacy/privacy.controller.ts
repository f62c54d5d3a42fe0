import { Body, Controller, Get, Inject, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Page } from '#services/paging';
import type { Storage } from '#platform/storage/storage';
import { erasePerson, ErasePerson } from '#services/privacy/erase-person';
import { requestExport, writeExport } from '#services/privacy/export-person';
import { liftHold } from '#services/privacy/lift-hold';
import { ErasurePage, listErasures } from '#services/privacy/list-erasures';
import { HoldPage, listHolds } from '#services/privacy/list-holds';
import {
  cancelOffBoarding,
  OffBoardingView,
  readOffBoarding,
  requestOffBoarding,
  RequestOffBoarding,
} from '#services/privacy/off-boarding';
import { placeHold, PlaceHold } from '#services/privacy/place-hold';
import { planErasure, ErasurePlan } from '#services/privacy/plan-erasure';
import { ErasureView, PrivacyView, readPrivacy } from '#services/privacy/read-privacy';
import { readRetention, RetentionView } from '#services/privacy/read-retention';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { Acts, ActsSilently, Answers, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';
import { STORAGE } from '../parts.ts';

/** The rights of the people in a firm's files. */
@ApiTags('privacy')
@Controller('v1')
export class PrivacyController {
  constructor(
    private readonly door: FirmDoor,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  /** Everything about a person, signed (`prazo verify-export`). A file without a signature at its end is not whole. */
  @Get('people/:id/export')
  @NeedsProof()
  @ApiProduces('application/json')
  @ApiResponse({
    status: 200,
    description: 'The export, as a file',
    schema: { type: 'object' },
  })
  async export(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    await this.door.write(caller, (ctx) => requestExport(ctx, id));

    return new StreamableFile(
      this.door.stream(caller, (ctx, out) => writeExport(ctx, this.storage, { personId: id, out })),
      { type: 'application/json', disposition: `attachment; filename="person-${id}.json"` },
    );
  }

  /** What keeps the person from being erased, and what was answered when they asked for it. */
  @Get('people/:id/privacy')
  @Answers(PrivacyView)
  read(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => readPrivacy(ctx, id));
  }

  @Post('people/:id/holds')
  @Creates(Created, (id, person) => `/v1/people/${person}/privacy#${id}`)
  hold(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: PlaceHold }) { reason }: z.infer<typeof PlaceHold>,
  ) {
    return this.door.write(caller, (ctx) => placeHold(ctx, { personId, reason }));
  }

  /** Whom the firm keeps from being erased. */
  @Get('holds')
  @Answers(HoldPage)
  holds(@Caller() caller: Caller, @Query({ schema: Page }) page: Page) {
    return this.door.read(caller, (ctx) => listHolds(ctx, page));
  }

  @Post('holds/:id/lift')
  @ActsSilently()
  lift(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: PlaceHold }) { reason }: z.infer<typeof PlaceHold>,
  ) {
    return this.door.write(caller, (ctx) => liftHold(ctx, { id, reason }));
  }

  /** What an erasure would do today, and what stands in its way. */
  @Get('people/:id/erasure')
  @Answers(ErasurePlan)
  plan(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => planErasure(ctx, id));
  }

  @Post('people/:id/erasure')
  @NeedsProof()
  @Acts(ErasureView)
  erase(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) personId: string,
    @Body({ schema: ErasePerson }) { reason }: z.infer<typeof ErasePerson>,
  ) {
    return this.door.write(caller, (ctx) => erasePerson(ctx, { personId, reason }));
  }

  /** Who was erased or blocked, and until when. */
  @Get('erasures')
  @Answers(ErasurePage)
  erasures(@Caller() caller: Caller, @Query({ schema: Page }) page: Page) {
    return this.door.read(caller, (ctx) => listErasures(ctx, page));
  }

  @Get('retention')
  @Answers(RetentionView)
  retention(@Caller() caller: Caller) {
    return this.door.read(caller, readRetention);
  }

  @Get('off-boarding')
  @Answers(OffBoardingView)
  offBoarding(@Caller() caller: Caller) {
    return this.door.read(caller, readOffBoarding);
  }

  /** The firm asks to be exported and removed; it may take that back for two weeks. */
  @Post('off-boarding')
  @NeedsProof()
  @Creates(Created, () => '/v1/off-boarding')
  leave(
    @Caller() caller: Caller,
    @Body({ schema: RequestOffBoarding }) request: z.infer<typeof RequestOffBoarding>,
  ) {
    return this.door.write(caller, (ctx) => requestOffBoarding(ctx, request));
  }

  @Post('off-boarding/:id/cancellation')
  @ActsSilently()
  stay(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.write(caller, (ctx) => cancelOffBoarding(ctx, id));
  }
}
