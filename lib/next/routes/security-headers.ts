/** What a page can't say of itself, for every address; the rest of the policy stands in the page (`pages/policy.ts`). */
export const securityHeaders = [
	{ key: "Content-Security-Policy", value: "frame-ancestors 'self'" },
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{ key: "Permissions-Policy", value: "browsing-topics=(), camera=(), geolocation=(), microphone=()" },
	{ key: "Strict-Transport-Security", value: "max-age=63072000" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** An SVG opened by itself is a document; those of the content have lost their scripts (`lib/images/svg`), and none would run. */
export const svgHeaders = [{ key: "Content-Security-Policy", value: "script-src 'none'; frame-ancestors 'self'" }];
