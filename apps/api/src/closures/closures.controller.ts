import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listClosures, ClosureView } from '#services/closures/list-closures';
import { AnswersList } from '../http/answers.ts';

@ApiTags('closures')
@Controller('v1/closures')
export class ClosuresController {
  @Get()
  @AnswersList(ClosureView)
  list() {
    return listClosures();
  }
}
