import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { requestExport, writeExport } from '#services/privacy/export-person';
import { NeedsProof } from '../auth/needs-proof.ts';
import { FirmDoor } from '../firm-door.ts';
import { Caller } from '../http/caller.ts';
import { Id } from '../http/id.ts';

/** The rights of the people in a firm's files. */
@ApiTags('privacy')
@Controller('v1')
export class PrivacyController {
  constructor(private readonly door: FirmDoor) {}

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
      this.door.stream(caller, (ctx, out) => writeExport(ctx, id, out)),
      { type: 'application/json', disposition: `attachment; filename="person-${id}.json"` },
    );
  }
}
