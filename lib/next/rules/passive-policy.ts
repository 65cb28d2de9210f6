/** The policy of files that are documents if opened directly. Scripts of SVG are also removed (`lib/content/images/sanitize-svg.ts`). */
export const PASSIVE_POLICY = "sandbox; script-src 'none'; frame-ancestors 'self'";
