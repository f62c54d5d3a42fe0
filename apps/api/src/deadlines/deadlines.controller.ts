import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { completeDeadline, CompleteDeadline } from '#services/deadlines/complete-deadline';
import { DeadlineFile } from '#services/deadlines/deadline-view';
import { findDeadline } from '#services/deadlines/find-deadline';
import { fixDeadline, FixDeadline } from '#services/deadlines/fix-deadline';
import {
  DeadlinePreview,
  previewDeadline,
  PreviewDeadline,
} from '#services/deadlines/preview-deadline';
import { releaseDeadline, ReleaseDeadline } from '#services/deadlines/release-deadline';
import { FirmDoor } from '../firm-door.ts';
import { Acts, Answers } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

@ApiTags('deadlines')
@Controller('v1/deadlines')
export class DeadlinesController {
  constructor(private readonly door: FirmDoor) {}

  /** Computes and explains; writes nothing. */
  @Post('preview')
  @HttpCode(200)
  @Answers(DeadlinePreview)
  preview(
    @Caller() caller: Caller,
    @Body({ schema: PreviewDeadline }) period: z.infer<typeof PreviewDeadline>,
  ) {
    return this.door.read(caller, (ctx) => previewDeadline(ctx, period));
  }

  @Get(':id')
  @Answers(DeadlineFile)
  find(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    return this.door.read(caller, (ctx) => findDeadline(ctx, id));
  }

  @Post(':id/complete')
  @Acts(DeadlineFile)
  complete(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: CompleteDeadline }) { proof }: z.infer<typeof CompleteDeadline>,
  ) {
    return this.door.write(caller, (ctx) =>
      completeDeadline(ctx, { id, proof }).then(() => findDeadline(ctx, id)),
    );
  }

  @Post(':id/override')
  @Acts(DeadlineFile)
  fix(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: FixDeadline }) date: z.infer<typeof FixDeadline>,
  ) {
    return this.door.write(caller, (ctx) =>
      fixDeadline(ctx, { id, ...date }).then(() => findDeadline(ctx, id)),
    );
  }

  @Post(':id/override/release')
  @Acts(DeadlineFile)
  release(
    @Caller() caller: Caller,
    @Param('id', { schema: Id }) id: string,
    @Body({ schema: ReleaseDeadline }) { reason }: z.infer<typeof ReleaseDeadline>,
  ) {
    return this.door.write(caller, (ctx) =>
      releaseDeadline(ctx, { id, reason }).then(() => findDeadline(ctx, id)),
    );
  }
}
