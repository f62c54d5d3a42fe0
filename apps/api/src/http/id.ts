import { z } from 'zod';

/** An id in an address. A malformed one is the caller's mistake (400); whose it is, only the firm's door knows (404). */
export const Id = z.uuid();
