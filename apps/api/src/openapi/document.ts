import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { Problem, problemMediaType } from '../http/problem.ts';

type Definitions = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

const methods = ['get', 'post', 'patch', 'put', 'delete'] as const;

const description =
  'Case management for immigration practices in Portugal. People sign in with a cookie; programs send a token from ' +
  '/v1/tokens as a bearer token. Errors are application/problem+json. Lists are paged by `limit` and `cursor`. A POST may ' +
  'carry an Idempotency-Key; a PATCH must carry If-Match.';

export function describe(app: INestApplication): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Prazo')
    .setDescription(description)
    .setVersion('1')
    .addSecurity('session', { type: 'apiKey', in: 'cookie', name: 'prazo_session' })
    .addSecurity('bearer', { type: 'http', scheme: 'bearer' })
    .addSecurityRequirements('session')
    .addSecurityRequirements('bearer')
    .build();
  const document = SwaggerModule.createDocument(app, settings, {
    operationIdFactory: (controller, method) =>
      `${controller.replace(/Controller$/, '')}_${method}`,
  });

  return withProblems(document);
}

/** Every operation may answer with a problem; said once here instead of at each route. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const schema = { $ref: '#/components/schemas/Problem' };
  const problem = { description: 'Problem', content: { [problemMediaType]: { schema } } };
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = path[method];
      if (operation) operation.responses = { ...operation.responses, default: problem };
    }
  }
  const definition: Definitions[string] = JSON.parse(JSON.stringify(z.toJSONSchema(Problem)));
  document.components = {
    ...document.components,
    schemas: sorted({ ...document.components?.schemas, Problem: definition }),
  };

  return document;
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
