type Owned = { readonly firmId: string; readonly id: string };

/** Where a file lies for good. */
export function fileKey({ firmId, id }: Owned): string {
  return `${firmId}/files/${id}`;
}

/** Where a browser puts it. Nothing is ever read from here but to be looked at. */
export function uploadKey({ firmId, id }: Owned): string {
  return `${firmId}/uploads/${id}`;
}
