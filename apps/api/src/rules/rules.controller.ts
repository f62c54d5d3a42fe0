import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { listRules, RuleView } from '#services/law/list-rules';
import { FirmDoor } from '../firm-door.ts';
import { AnswersList } from '../http/answers.ts';
import { Caller } from '../http/caller.ts';

@ApiTags('rules')
@Controller('v1/rules')
export class RulesController {
  constructor(private readonly door: FirmDoor) {}

  @Get()
  @AnswersList(RuleView)
  list(@Caller() caller: Caller) {
    return this.door.read(caller, listRules);
  }
}
