import { feedFileHeaders } from "@/lib/build/feed-routes";
import { securityHeaders, svgHeaders } from "@/lib/build/security-headers";
import { textHeaders } from "@/lib/build/text-routes";

const IMMUTABLE = { key: "Cache-Control", value: "public, max-age=31536000, immutable" };

/**
 * The headers of a static export, in the form that hosts read from a file `_headers`:
 * https://docs.netlify.com/manage/routing/headers/ and https://developers.cloudflare.com/pages/configuration/headers/
 */
export function formatHeaders(): string {
	const rules = new Map([
		["/*", securityHeaders],
		["/*.svg", svgHeaders],
		...Object.entries(textHeaders),
		...Object.entries(feedFileHeaders),
		["/_next/static/*", [IMMUTABLE]],
		["/share/*", [IMMUTABLE]],
	]);
	return [...rules]
		.map(([address, headers]) => `${address}\n${headers.map(({ key, value }) => `  ${key}: ${value}\n`).join("")}`)
		.join("\n");
}
