/** Muster's sign: rows of a register, the last one checked. */
export function Logo({ size }: { readonly size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <rect width="24" height="24" rx="6" fill="var(--mantine-color-ink-6)" />
      <path d="M6 7.5h12M6 12h5M6 16.5h3" stroke="#ffffff" strokeWidth="2" strokeLinecap="round" opacity="0.75" />
      <path
        d="m12 15.2 2.4 2.4L19 12.4"
        stroke="#ffffff"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
