import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Database } from '#db/database';
import { AppError, LimitError } from '#platform/errors';
import type { Storage } from '#platform/storage/storage';
import { completeFile } from '#services/files/complete-file';
import { FileView } from '#services/files/file-view';
import { openFile } from '#services/files/open-file';
import { actorOf, FirmDoor } from '../firm-door.ts';
import { Acts } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { download } from '../http/download.ts';
import { Id } from '../http/id.ts';
import { DATABASE, STORAGE } from '../parts.ts';

/** Files that one process looks at at a time: each may take 25 MB of its memory. */
const mostAtOnce = 4;

/** A file of a case: what was sent is looked at, and what was looked at can be read. */
@ApiTags('documents')
@Controller('v1/files')
export class FilesController {
  private looking = 0;

  constructor(
    private readonly door: FirmDoor,
    @Inject(DATABASE) private readonly database: Database,
    @Inject(STORAGE) private readonly storage: Storage,
  ) {}

  @Post(':id/complete')
  @Acts(FileView)
  async complete(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    if (this.looking >= mostAtOnce)
      throw new LimitError('Other files are being looked at: ask again', 2);
    this.looking += 1;
    try {
      const { database, storage } = this;

      return await completeFile({ database, storage }, actorOf(caller), id);
    } finally {
      this.looking -= 1;
    }
  }

  @Get(':id/content')
  @ApiProduces('application/octet-stream')
  @ApiResponse({
    status: 200,
    description: 'The file',
    schema: { type: 'string', format: 'binary' },
  })
  async content(@Caller() caller: Caller, @Param('id', { schema: Id }) id: string) {
    const { key, name, type, size } = await this.door.write(caller, (ctx) => openFile(ctx, id));
    const content = await this.storage.get(key);
    if (!content) throw new AppError('unavailable', 'The storage does not have this file');

    return download(caller, content, { name, type, size });
  }
}
