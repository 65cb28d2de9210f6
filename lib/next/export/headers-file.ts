import { feedFileHeaders } from "@/lib/next/routes/feed-routes";
import { markdownHeaders } from "@/lib/next/routes/markdown-routes";
import { securityHeaders, svgHeaders } from "@/lib/next/routes/security-headers";

const IMMUTABLE = { key: "Cache-Control", value: "public, max-age=31536000, immutable" };

/**
 * The headers of a static export, in the form that hosts read from a file `_headers`:
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */
export function formatHeaders(): string {
	const rules = new Map([
		["/*", securityHeaders],
		["/*.svg", svgHeaders],
		...Object.entries(markdownHeaders),
		...Object.entries(feedFileHeaders),
		["/_next/static/*", [IMMUTABLE]],
		["/share/*", [IMMUTABLE]],
	]);
	return [...rules]
		.map(([address, headers]) => `${address}\n${headers.map(({ key, value }) => `  ${key}: ${value}\n`).join("")}`)
		.join("\n");
}
