import type { Page } from 'playwright-core';

/** The card of a deadline on the page of its case. */
export function cardOf(page: Page, rule: string) {
  return page.getByRole('article').filter({ has: page.getByRole('heading', { name: rule }) });
}

/** The day that a deadline ends on, as its card shows it: YYYY-MM-DD. */
export async function dayOf(page: Page, rule: string): Promise<string> {
  const day = await cardOf(page, rule).locator('time').first().getAttribute('datetime');
  if (!day) throw new Error(`${rule} shows no date`);

  return day;
}

/** From the list of cases to the page of the one about a person. */
export async function openCaseOf(page: Page, person: string): Promise<void> {
  await page.goto('/casos');
  await page.getByRole('link', { name: person }).first().click();
  await page.getByRole('heading', { name: person, level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Prazos', level: 2 }).waitFor();
}

/** A day that lies behind us, as a Portuguese reader types and reads it. */
export function daysAgo(days: number): string {
  return typed(new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10));
}

/** 2026-06-12 as a Portuguese reader types and reads it. */
export function typed(day: string): string {
  return day.split('-').toReversed().join('/');
}
