import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { printControlSheet } from '#services/control-sheet/print-control-sheet';
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
import { printed } from '../http/printed.ts';

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

  /** The whole calculation on paper, to be signed by whoever computed it and whoever checked it. */
  @Get(':id/control-sheet')
  @ApiProduces('application/pdf')
  @ApiResponse({
    status: 200,
    description: 'The control sheet, as a file',
    schema: { type: 'string', format: 'binary' },
  })
  async controlSheet(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    const sheet = await this.door.write(caller, (ctx) => printControlSheet(ctx, id));

    return printed(caller, sheet, 'pdf');
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
