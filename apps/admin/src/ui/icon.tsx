import type { ReactNode } from 'react';

const shapes = {
  today: (
    <>
      <rect x="3" y="4.5" width="14" height="12.5" rx="2" />
      <path d="M3 8.5h14M7 2.5v4M13 2.5v4" />
      <path d="m7.5 12.5 2 2 3.5-3.5" />
    </>
  ),
  cases: (
    <>
      <path d="M2.5 6.5v8.5a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2H10L8 3.5H4.5a2 2 0 0 0-2 2z" />
    </>
  ),
  alert: (
    <>
      <path d="M5 8.5a5 5 0 0 1 10 0c0 4.5 2 5.5 2 5.5H3s2-1 2-5.5" />
      <path d="M8.5 17a1.7 1.7 0 0 0 3 0" />
    </>
  ),
  people: (
    <>
      <circle cx="7.5" cy="7" r="3" />
      <path d="M2 16.5c0-3 2.5-5 5.5-5s5.5 2 5.5 5M13 4.3a3 3 0 0 1 0 5.4M15 11.9c1.8.7 3 2.4 3 4.6" />
    </>
  ),
  report: <path d="M3.5 17h13M5.5 17v-6M10 17V4M14.5 17V8" />,
  overdue: (
    <>
      <path d="M10 3 18 16.5H2z" />
      <path d="M10 8v4M10 14.2v.1" />
    </>
  ),
  clock: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M10 6v4l2.7 1.8" />
    </>
  ),
  hourglass: (
    <>
      <path d="M5 3h10M5 17h10M6 3v2.5L10 10l4-4.5V3M6 17v-2.5L10 10l4 4.5V17" />
    </>
  ),
  calendar: (
    <>
      <rect x="3" y="4.5" width="14" height="12.5" rx="2" />
      <path d="M3 8.5h14M7 2.5v4M13 2.5v4" />
    </>
  ),
  lock: (
    <>
      <rect x="4" y="9" width="12" height="8" rx="1.5" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </>
  ),
  check: <path d="m4 10.5 4 4 8-9" />,
  question: (
    <>
      <circle cx="10" cy="10" r="7" />
      <path d="M8 8a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.4M10 13.7v.1" />
    </>
  ),
  replaced: <path d="M4 7h10.5l-3-3M16 13H5.5l3 3" />,
  stepless: (
    <>
      <circle cx="10" cy="10" r="7" strokeDasharray="3 2.5" />
      <path d="M7 10h6" />
    </>
  ),
  moved: (
    <>
      <path d="M3 8.5h9M3 4.5h14v12H3z" />
      <path d="M7 12.5h6.5m-2-2 2 2-2 2" />
    </>
  ),
  pin: <path d="M7 3h6l-.7 5 2.2 3H5.5l2.2-3zM10 11v6" />,
  scales: (
    <>
      <path d="M10 3v14M6 17h8M4 5.5h12" />
      <path d="m4 5.5-2.2 6h4.4zM16 5.5l-2.2 6h4.4z" />
    </>
  ),
  flag: <path d="M5 17V3.5h9.5l-2 3.3 2 3.2H5" />,
  plus: <path d="M10 4v12M4 10h12" />,
  minus: <path d="M4 10h12" />,
  search: (
    <>
      <circle cx="9" cy="9" r="5.5" />
      <path d="m13.2 13.2 3.8 3.8" />
    </>
  ),
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  out: (
    <path d="M8 3H4.5A1.5 1.5 0 0 0 3 4.5v11A1.5 1.5 0 0 0 4.5 17H8M13 13.5l3.5-3.5L13 6.5M16 10H7.5" />
  ),
  send: <path d="m3 10 14-6.5L12.5 17l-3-5.5zM9.5 11.5 17 3.5" />,
  inbox: (
    <>
      <path d="M3 11h4l1 2h4l1-2h4" />
      <path d="M5 4h10l2 7v4a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 3 15v-4z" />
    </>
  ),
  mail: (
    <>
      <rect x="2.5" y="4.5" width="15" height="11" rx="1.5" />
      <path d="m3 6 7 5 7-5" />
    </>
  ),
  pen: <path d="m4 16 .8-3.3L13.5 4l2.5 2.5-8.7 8.7zM12 5.5 14.5 8" />,
  copy: (
    <>
      <rect x="7" y="7" width="10" height="10" rx="1.5" />
      <path d="M4.5 13A1.5 1.5 0 0 1 3 11.5v-7A1.5 1.5 0 0 1 4.5 3h7A1.5 1.5 0 0 1 13 4.5" />
    </>
  ),
  save: <path d="M10 3v9M6.5 8.5 10 12l3.5-3.5M4 16.5h12" />,
  right: <path d="m8 5 5 5-5 5" />,
  down: <path d="m5 8 5 5 5-5" />,
  book: (
    <path d="M10 5.5C8.5 4.3 6 4 3 4v11.5c3 0 5.500.3 7 1.500M10 5.500c1.500-1.200 4-1.500 7-1.500v11.500c-3 0-5.500.3-7 1.500M10 5.500V17" />
  ),
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** Decoration beside words: the words carry the meaning. */
export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {shapes[name]}
    </svg>
  );
}
