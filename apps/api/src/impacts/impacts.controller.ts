import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { AppError } from '#platform/errors';
import {
  acknowledgeChanges,
  AcknowledgeChanges,
  Acknowledged,
} from '#services/impacts/acknowledge-changes';
import { decideChanges, DecideChanges, Decided } from '#services/impacts/decide-changes';
import { findImpact } from '#services/impacts/find-impact';
import { DateChangePage, listChanges, ListChanges } from '#services/impacts/list-changes';
import { ImpactPage, listImpacts } from '#services/impacts/list-impacts';
import { ImpactPreview, previewImpact, PreviewImpact } from '#services/impacts/preview-impact';
import { ImpactView } from '#services/impacts/read-impacts';
import { Page } from '#services/paging';
import { FirmDoor } from '../firm-door.ts';
import { Acts, Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

/** What changes of law do to the firm's dates, and what people decide about it. */
@ApiTags('impacts')
@Controller('v1/impacts')
export class ImpactsController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @Answers(ImpactPage)
  list(@Caller() caller: Caller, @Query({ schema: Page }) page: Page) {
    return this.door.read(caller, (ctx) => listImpacts(ctx, page));
  }

  /** Computes what would change; writes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Answers(ImpactPreview)
  preview(
    @Caller() caller: Caller,
    @Body({ schema: PreviewImpact }) change: z.infer<typeof PreviewImpact>,
  ) {
    return this.door.read(caller, (ctx) => previewImpact(ctx, change));
  }

  @Get('changes')
  @Answers(DateChangePage)
  listChanges(
    @Caller() caller: Caller,
    @Query({ schema: ListChanges }) query: z.infer<typeof ListChanges>,
  ) {
    return this.door.read(caller, (ctx) => listChanges(ctx, query));
  }

  /** 409 when not one of the proposals fits its deadline any more; they are closed all the same. */
  @Post('decisions')
  @Acts(Decided)
  async decide(
    @Caller() caller: Caller,
    @Body({ schema: DecideChanges }) decision: z.infer<typeof DecideChanges>,
  ) {
    const decided = await this.door.write(caller, (ctx) => decideChanges(ctx, decision));
    if (decided.decided === 0 && decided.stale.length > 0) {
      throw new AppError('conflict', 'The deadline changed since: the proposal no longer fits it');
    }

    return decided;
  }

  @Post('acknowledgements')
  @Acts(Acknowledged)
  acknowledge(
    @Caller() caller: Caller,
    @Body({ schema: AcknowledgeChanges }) which: z.infer<typeof AcknowledgeChanges>,
  ) {
    return this.door.write(caller, (ctx) => acknowledgeChanges(ctx, which));
  }

  @Get(':id')
  @Answers(ImpactView)
  find(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findImpact(ctx, id));
  }
}
