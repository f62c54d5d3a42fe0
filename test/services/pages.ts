type Page<Item> = { readonly items: readonly Item[]; readonly nextCursor: string | null };

/** Follows the cursors to the end, two rows at a time; no page but the last may be short. */
export async function allPages<Item>(
  list: (page: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = [];
  let page = await list({ limit: 2 });
  while (page.nextCursor !== null) {
    expect(page.items).toHaveLength(2);
    items.push(...page.items);
    page = await list({ limit: 2, cursor: page.nextCursor });
  }
  items.push(...page.items);

  return items;
}
