import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { AppError } from '#platform/errors';
import type { Storage } from '#platform/storage/storage';
import { BundleView, listBundles } from '#services/bundles/bundle-view';
import { openBundle } from '#services/bundles/open-bundle';
import { requestBundle } from '#services/bundles/request-bundle';
import { FirmDoor } from '../firm-door.ts';
import { AnswersList, Created, Creates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { download } from '../http/download.ts';
import { Id } from '../http/id.ts';
import { STORAGE } from '../parts.ts';

/** The evidence of a case as one file: asked for here, made by the worker, and read when it is there. */
@ApiTags('cases')
@Controller('v1')
export class BundlesController {
  constructor(
    private readonly door: FirmDoor,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  @Post('cases/:id/bundles')
  @Creates(Created, (_, matter) => `/v1/cases/${matter}/bundles`)
  request(@Caller() caller: Caller, @Param('id', { schema: Id }) caseId: string) {
    return this.door.write(caller, (ctx) => requestBundle(ctx, caseId));
  }

  @Get('cases/:id/bundles')
  @AnswersList(BundleView)
  list(@Caller() caller: Caller, @Param('id', { schema: Id }) caseId: string) {
    return this.door.read(caller, (ctx) => listBundles(ctx, caseId));
  }

  @Get('bundles/:id/content')
  @ApiProduces('application/pdf')
  @ApiResponse({
    status: 200,
    description: 'The bundle, as a file',
    schema: { type: 'string', format: 'binary' },
  })
  async content(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    const { key, ...file } = await this.door.write(caller, (ctx) => openBundle(ctx, id));
    const content = await this.storage.get(key);
    if (!content) throw new AppError('unavailable', 'The storage does not have this bundle');

    return download(caller, content, file);
  }
}
