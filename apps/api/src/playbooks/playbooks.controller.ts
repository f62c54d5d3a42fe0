import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listPlaybooks, PlaybookView } from '#services/playbooks/list-playbooks';
import { AnswersList } from '../http/answers.ts';

@ApiTags('playbooks')
@Controller('v1/playbooks')
export class PlaybooksController {
  @Get()
  @AnswersList(PlaybookView)
  list() {
    return listPlaybooks();
  }
}
