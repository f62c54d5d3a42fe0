import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/session.ts';
import type { Me } from '../api/types.ts';

/** Whether the one who is signed in may; what they may not is not offered. The API decides by itself. */
export function useCan(permission: Me['permissions'][number]): boolean {
  return useQuery(meQuery).data?.permissions.includes(permission) ?? false;
}
