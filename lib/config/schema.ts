import { z } from "zod";
import { RULES, type Rule } from "@/lib/utils/diagnostics";
import { isInsideFolder } from "@/lib/utils/relative-path";
import { DEFAULT_PERMALINK, normalizePermalink, validatePermalink } from "./permalink";
import type { SiteLink } from "./types";

const text = z.string("This must be text.").transform((value) => value.trim());

const links = z.union(
	[
		z.record(z.string(), text).transform((map) => Object.entries(map).map(([label, url]) => ({ label, url }))),
		z.array(
			z.union([
				z.strictObject({ label: text, url: text }),
				text.transform((url): SiteLink => ({ label: hostOf(url), url })),
			]),
		),
	],
	{ error: "This must be a list of `label: …` and `url: …`." },
);

function hostOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}

const number = text
	.refine((value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= 1000, {
		message: "This must be a whole number from 1 to 1000.",
	})
	.transform(Number);

const permalink = text.transform((pattern, context) => {
	const clean = normalizePermalink(pattern);
	const message = validatePermalink(clean);
	if (!message) return clean;
	context.addIssue({ code: "custom", message });
	return z.NEVER;
});

const flag = z.enum(["true", "false"], "This must be true or false.").transform((value) => value === "true");

/** Folders of the content folder; where they are is asked of `lib/content/source`, which reads them first. */
const folders = z.preprocess(
	(one) => (Array.isArray(one) || one === undefined ? one : [one]),
	z.array(text.refine(isInsideFolder, "This must be a folder inside the content folder, such as blog.")).optional(),
);

const severity = z.enum(["error", "warning", "notice", "off"], "This must be error, warning, notice or off.");

const endpoint = z.url({
	protocol: /^https?$/,
	message: "This must be a full address, such as https://example.org/mention.",
});

const webmentionKeys = z.strictObject({ endpoint: endpoint.optional(), pingback: endpoint.optional() });

const webmention = z.union([endpoint.transform((one) => ({ endpoint: one })), webmentionKeys], {
	error: "This must be a full address, or `endpoint: …` and `pingback: …`.",
});

/** The fields of `site.yml`; every scalar arrives as text. */
export const siteSchema = z.strictObject({
	title: text.default("Blog"),
	description: text.default(""),
	url: z
		.url({ protocol: /^https?$/, message: "This must be the full address of the blog, such as https://example.org." })
		.refine(
			(url) => !URL.canParse(url) || (/^\/*$/.test(new URL(url).pathname) && !/[?#]/.test(url)),
			"This must be an address without a path.",
		)
		.transform((url) => url.replace(/\/+$/, ""))
		.default("http://localhost:3000"),
	language: text.refine(isLanguage, "This must be a language code, such as en or pt-BR.").default("en"),
	timeZone: text.refine(isTimeZone, "This must be a time zone, such as Europe/Berlin.").default("UTC"),
	author: text.optional(),
	font: text.optional(),
	navigation: links.default([]),
	social: links.default([]),
	webmention: webmention.optional(),
	indexNow: text
		.refine((key) => /^[\dA-Za-z-]{8,128}$/.test(key), "This must be 8 to 128 letters, digits and hyphens.")
		.optional(),
	postsPerPage: number.default(10),
	permalink: permalink.default(DEFAULT_PERMALINK),
	oldPermalinks: z.preprocess((one) => (Array.isArray(one) ? one : [one]), z.array(permalink)).default([]),
	spacedLists: flag.default(false),
	posts: folders,
	static: folders,
	smartPunctuation: flag.default(false),
	scripts: flag.default(false),
	lightPages: flag.default(true),
	checks: z.partialRecord(z.enum(Object.keys(RULES) as Rule[]), severity).default({}),
});

/** The keys of settings that have some below them. */
export const NESTED_SETTINGS: Record<string, string[]> = { webmention: Object.keys(webmentionKeys.shape) };

/** Other names by which the settings are known. */
export const SETTING_ALIASES: Record<string, string> = {
	tagline: "description",
	lang: "language",
	timezone: "timeZone",
	tz: "timeZone",
	nav: "navigation",
	menu: "navigation",
	sociallinks: "social",
	socials: "social",
	perpage: "postsPerPage",
	pagesize: "postsPerPage",
};

function isLanguage(code: string): boolean {
	try {
		return Intl.getCanonicalLocales(code).length === 1;
	} catch {
		return false;
	}
}

function isTimeZone(name: string): boolean {
	try {
		return Boolean(new Intl.DateTimeFormat("en", { timeZone: name }));
	} catch {
		return false;
	}
}
