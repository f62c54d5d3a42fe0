import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { findOverlay } from '#services/playbooks/find-overlay';
import { findPlaybook, PlaybookName } from '#services/playbooks/find-playbook';
import { listPlaybooks, PlaybookEntry } from '#services/playbooks/list-playbooks';
import { listUse, PlaybookUse } from '#services/playbooks/list-use';
import { OverlayContent, OverlayView } from '#services/playbooks/overlay-view';
import { PlaybookView } from '#services/playbooks/playbook-view';
import { previewRebase, RebasePreview } from '#services/playbooks/preview-rebase';
import { rebaseCases, RebaseCases } from '#services/playbooks/rebase-cases';
import { setOverlay } from '#services/playbooks/set-overlay';
import { FirmDoor } from '../firm-door.ts';
import { ActsSilently, Answers, AnswersList, AnswersVersion, Updates } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';
import { IfMatch } from '../http/if-match.ts';

@ApiTags('playbooks')
@Controller('v1/playbooks')
export class PlaybooksController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(PlaybookEntry)
  list() {
    return listPlaybooks();
  }

  @Get('use')
  @AnswersList(PlaybookUse)
  listUse(@Caller() caller: Caller) {
    return this.door.read(caller, listUse);
  }

  @Get(':playbook')
  @Answers(PlaybookView)
  find(@Param('playbook', { schema: PlaybookName }) id: string) {
    return findPlaybook(id);
  }

  @Get(':playbook/overlay')
  @AnswersVersion(OverlayView)
  findOverlay(@Caller() caller: Caller, @Param('playbook', { schema: PlaybookName }) id: string) {
    return this.door.read(caller, (ctx) => findOverlay(ctx, id));
  }

  @Put(':playbook/overlay')
  @Updates(OverlayView)
  setOverlay(
    @Caller() caller: Caller,
    @Param('playbook', { schema: PlaybookName }) id: string,
    @IfMatch() version: number,
    @Body({ schema: OverlayContent }) content: OverlayContent,
  ) {
    return this.door.write(caller, (ctx) =>
      setOverlay(ctx, { playbook: id, version, content }).then(() => findOverlay(ctx, id)),
    );
  }

  @Post(':playbook/rebase/preview')
  @Answers(RebasePreview)
  previewRebase(@Caller() caller: Caller, @Param('playbook', { schema: PlaybookName }) id: string) {
    return this.door.writeEachTime(caller, (ctx) => previewRebase(ctx, id));
  }

  @Post(':playbook/rebase')
  @ActsSilently()
  rebase(
    @Caller() caller: Caller,
    @Param('playbook', { schema: PlaybookName }) id: string,
    @Body({ schema: RebaseCases }) input: z.infer<typeof RebaseCases>,
  ) {
    return this.door.write(caller, (ctx) => rebaseCases(ctx, id, input));
  }
}
