/** The policy of files that are documents if opened directly. Scripts of SVG are also removed (`lib/images/sanitize-svg.ts`). */
export const PASSIVE_POLICY = "sandbox; script-src 'none'; frame-ancestors 'self'";
