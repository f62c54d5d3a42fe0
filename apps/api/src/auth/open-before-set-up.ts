import { SetMetadata } from '@nestjs/common';

export const opensBeforeSetUp = 'prazo:opens-before-set-up';

/**
 * A route that answers whoever must set up a second factor and has not: they see who they are, set it up or leave.
 * Every other one answers 403 `second_factor_setup_required`.
 */
export function OpenBeforeSetUp(): ClassDecorator & MethodDecorator {
  return SetMetadata(opensBeforeSetUp, true);
}
