import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { completeDeadline, CompleteDeadline } from '#services/deadlines/complete-deadline';
import { DeadlineFile } from '#services/deadlines/deadline-view';
import { findDeadline } from '#services/deadlines/find-deadline';
import {
  DeadlinePreview,
  previewDeadline,
  PreviewDeadline,
} from '#services/deadlines/preview-deadline';
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
  preview(@Body({ schema: PreviewDeadline }) period: z.infer<typeof PreviewDeadline>) {
    return previewDeadline(period);
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
}
