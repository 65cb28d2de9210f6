import { SITEMAP } from "@/features/sitemap/output";
import { exactRoute, type Output } from "@/lib/blog/output";
import type { Site } from "@/lib/config/site";
import { getUrlPath } from "@/lib/utils/url";
import { ANSWER_CRAWLERS, TRAINING_CRAWLERS } from "./ai-crawlers";
import type { AiPolicy } from "./setting";

/** The path of the rules for crawlers: https://www.rfc-editor.org/rfc/rfc9309 */
const ROBOTS = "/robots.txt";

/** The path of the file with the reservation, which works on hosts without headers too. */
const RESERVATION_PATH = "/.well-known/tdmrep.json";

/** The header of the reservation: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ */
const RESERVATION_HEADER = { key: "tdm-reservation", value: "1" };

/** The content signals and excluded user agents of each policy: https://contentsignals.org */
const RULES: Record<AiPolicy, { signals: string; excluded: readonly string[] }> = {
	allow: { signals: "search=yes, ai-input=yes, ai-train=yes", excluded: [] },
	"no-training": { signals: "search=yes, ai-input=yes, ai-train=no", excluded: TRAINING_CRAWLERS },
	block: { signals: "search=yes, ai-input=no, ai-train=no", excluded: [...TRAINING_CRAWLERS, ...ANSWER_CRAWLERS] },
};

/** `robots.txt`, and the file with the reservation of text and data mining if `ai` in `site.yml` asks for it. */
export const robots: Output = {
	name: "robots",
	files: async (blog) => {
		const site = await blog.site();
		return [
			{ path: ROBOTS, content: formatRobots(site, blog.options) },
			...(reservesMining(site.ai) ? [{ path: RESERVATION_PATH, content: formatReservation(site) }] : []),
		];
	},
	paths: async () => [ROBOTS],
	routes: async (blog) => [
		exactRoute(ROBOTS),
		...(reservesMining((await blog.site()).ai) ? [exactRoute(RESERVATION_PATH)] : []),
	],
	siteHeaders: ({ ai }) => (reservesMining(ai) ? [RESERVATION_HEADER] : []),
};

/**
 * Formats `robots.txt`. Crawlers may read everything, as they have to read a page to find its `noindex`, except the AI
 * crawlers that the owner excludes. The sitemap is named except in a preview.
 */
export function formatRobots(
	{ url, hasNoUrl, ai }: Pick<Site, "url" | "hasNoUrl" | "ai">,
	{ isPreview }: { isPreview: boolean },
): string {
	const { signals, excluded } = ai ? RULES[ai] : { signals: undefined, excluded: [] };
	// Crawlers only read the file at the root of a host, so it is of use there for this blog alone.
	const path = `${getUrlPath(url)}/`;
	const groups = [
		["User-agent: *", ...(signals ? [`Content-Signal: ${signals}`] : []), `Allow: ${path}`],
		...(excluded.length > 0 ? [[...excluded.map((name) => `User-agent: ${name}`), `Disallow: ${path}`]] : []),
		...(isPreview || hasNoUrl ? [] : [[`Sitemap: ${url}${SITEMAP}`]]),
	];
	return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Whether the owner reserves the rights of text and data mining, as European law allows: Article 4 of Directive 2019/790. */
function reservesMining(ai: AiPolicy | undefined): boolean {
	return ai === "no-training" || ai === "block";
}

function formatReservation({ url }: Pick<Site, "url">): string {
	return JSON.stringify([{ location: `${getUrlPath(url)}/`, "tdm-reservation": 1 }]);
}
