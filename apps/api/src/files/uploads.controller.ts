import { Readable } from 'node:stream';
import { Controller, Inject, Put, Query, Req } from '@nestjs/common';
import { ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AppError } from '#platform/errors';
import { isDiskStorage, SignedUpload } from '#platform/storage/disk-storage';
import type { Storage } from '#platform/storage/storage';
import { Public } from '../auth/public.ts';
import { AnswersNothing } from '../http/answers.ts';
import { STORAGE } from '../parts.ts';

/** Takes the place of an S3 server where files lie on this machine. The signature in the address is the right to it. */
@ApiTags('documents')
@Controller('v1/storage')
export class UploadsController {
  constructor(@Inject(STORAGE) private readonly storage: Storage) {}

  @Put('uploads')
  @Public()
  @AnswersNothing()
  @ApiConsumes('application/octet-stream')
  async take(
    @Query({ schema: SignedUpload }) signed: SignedUpload,
    @Req() { body, headers }: FastifyRequest,
  ) {
    if (!isDiskStorage(this.storage))
      throw new AppError('not_found', 'Files are not sent here: their storage is another server');
    if (headers['content-type'] !== signed.type || !(body instanceof Readable))
      throw new AppError('forbidden', 'The type of the file is not the one that was signed');
    await this.storage.take(signed, body);
  }
}
