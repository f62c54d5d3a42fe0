import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';

export const needsProof = 'prazo:needs-proof';

/**
 * A route for which whoever calls must have proven in the last ten minutes who they are (sign-in, POST /v1/auth/proof).
 * Otherwise it answers 403 `proof_required`. test/api/routes.integration.spec.ts lists them all.
 */
export function NeedsProof(): MethodDecorator {
  return applyDecorators(
    SetMetadata(needsProof, true),
    ApiResponse({
      status: 403,
      description:
        '`proof_required`: send POST /v1/auth/proof, then the same request again. `forbidden`: not allowed at all',
    }),
  );
}
