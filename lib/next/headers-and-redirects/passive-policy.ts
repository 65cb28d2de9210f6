/** The policy of files that are documents if opened directly. An SVG has no scripts (`lib/content/images/sanitize-svg.ts`). */
export const PASSIVE_POLICY = "sandbox; script-src 'none'; frame-ancestors 'self'";
