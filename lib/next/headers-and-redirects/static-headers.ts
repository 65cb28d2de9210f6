import type { BlogOptions } from "@/lib/blog/blog";
import type { Header } from "@/lib/blog/output";
import type { Site } from "@/lib/config/site";
import { POST_FOLDERS } from "@/lib/content/layout/layout";
import { OUTPUTS } from "@/lib/outputs/registry";
import { getHostPath } from "@/lib/utils/app";
import { PASSIVE_POLICY } from "./passive-policy";

/** Headers for every path. Each page has the rest of its policy in a meta element (`optimize-html/content-security-policy.ts`). */
const SECURITY_HEADERS: readonly Header[] = [
	{ key: "Content-Security-Policy", value: "frame-ancestors 'self'" },
	{ key: "Cross-Origin-Opener-Policy", value: "same-origin" },
	{ key: "X-Content-Type-Options", value: "nosniff" },
	{ key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
	{ key: "Permissions-Policy", value: "browsing-topics=(), camera=(), geolocation=(), microphone=()" },
];

/** Browsers keep the last one of a host, so that in an app it would replace the app's own, for all of its paths. */
const HTTPS_ONLY: Header = { key: "Strict-Transport-Security", value: "max-age=63072000" };

/** Keeps every file of a preview deployment out of search engines, also those without a meta element. */
const NO_INDEX: Header = { key: "X-Robots-Tag", value: "noindex" };

export function listStaticHeaders(site: Site, { isPreview, app }: Pick<BlogOptions, "isPreview" | "app">): Header[] {
	return [
		...SECURITY_HEADERS,
		...(getHostPath(app) === undefined ? [HTTPS_ONLY] : []),
		...(isPreview ? [NO_INDEX] : []),
		...OUTPUTS.flatMap(({ siteHeaders }) => siteHeaders?.(site) ?? []),
	];
}

/** Headers for files that are documents if opened directly. */
export const fileHeaders = [{ key: "Content-Security-Policy", value: PASSIVE_POLICY }];

/** Returns the paths of files that are documents if opened directly; `*` matches any characters. */
export function listPassiveFiles({ scripts }: Pick<Site, "scripts">): string[] {
	return ["/*.svg", ...(scripts ? [] : POST_FOLDERS.map((folder) => `/files/${folder}/*`))];
}
