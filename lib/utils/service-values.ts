import type { z } from "zod";
import { normalized, text } from "@/lib/utils/scalars";
import { hasValidHost, parseExternalUrl } from "@/lib/utils/url";

/** A URL whose host a Content Security Policy can name. */
export const serviceUrl = text.refine(
	(url) => /^https?:/.test(url) && hasHost(url),
	"must be a full URL, such as https://example.org.",
);

/** The URL of a service, or a path of the blog. */
export const scriptUrl = text.refine(
	(url) => (/^\/[^/]/.test(url) && !/[\s;,?#]/.test(url)) || (/^https?:/.test(url) && hasHost(url)),
	"must be a full URL such as https://example.org/script.js, or a path such as /script.js.",
);

/** Matches one hash of an `integrity` attribute: https://www.w3.org/TR/sri-2/#the-integrity-attribute */
export const INTEGRITY_HASH = /^sha(?:256|384|512)-[\w+/-]+={0,2}$/;

export const integrity = text.refine((hash) => INTEGRITY_HASH.test(hash), "must be a hash, such as sha384-….");

/** An id, token or name that a service assigns, without special characters of HTML and URLs. */
export const identifier = text.refine(
	(value) => /^[\w.:=+/@-]+$/.test(value),
	"must be only the value that the service gives you, without quotes, tags or spaces.",
);

export const repository = text.refine((name) => /^[\w.-]+\/[\w.-]+$/.test(name), "must be owner/repository.");

/** Accepts text instead of nested settings, as the value of `key`, or of `urlKey` if it is a URL. */
export function orShort<Schema extends z.ZodType>(key: string, schema: Schema, urlKey = key) {
	return normalized(
		(value) => (typeof value === "string" ? { [/^https?:/.test(value) ? urlKey : key]: value } : value),
		schema,
		[text, schema],
	);
}

function hasHost(url: string): boolean {
	const parsed = parseExternalUrl(url);
	return parsed !== undefined && hasValidHost(parsed);
}
