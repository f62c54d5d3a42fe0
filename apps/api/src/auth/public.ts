import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiSecurity } from '@nestjs/swagger';

export const isPublic = 'prazo:public';

/** A route that answers without a session. test/api/routes.integration.spec.ts lists them all. */
export function Public(): ClassDecorator & MethodDecorator {
  return applyDecorators(SetMetadata(isPublic, true), ApiSecurity({}));
}
