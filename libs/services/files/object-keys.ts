type Owned = { readonly firmId: string; readonly id: string };

/** Where a file lies for good. */
export function fileKey({ firmId, id }: Owned): string {
  return `${firmId}/files/${id}`;
}

/** Where a browser puts it. Nothing is ever read from here but to be looked at. */
export function uploadKey({ firmId, id }: Owned): string {
  return `${firmId}/uploads/${id}`;
}

/** Where an attempt to make a bundle puts it: two of them at a time do not meet. */
export function bundleKey({ firmId, id }: Owned, attempt: number): string {
  return `${firmId}/bundles/${id}.${attempt}`;
}
