import { FEED_VARY, IS_NAVIGATION, XML_TYPE } from "@/lib/blog/feed-requests";
import { exactPattern, exactRoute, type Header, type OutputRoute } from "@/lib/blog/output";
import { type ListKind, listKindPath } from "@/lib/content/taxonomies/list-kinds";
import { FEED_FORMATS, FEED_STYLESHEET, feedFormats } from "@/lib/content/urls/feed-formats";

const feeds = feedFormats.map((format) => {
	const { name, extension, type } = FEED_FORMATS[format];
	return {
		file: `${name}.${extension}`,
		archive: { any: `${name}-\\d+\\.${extension}`, wildcard: `/${name}-*.${extension}` },
		headers: [
			{ key: "Content-Type", value: `${type}; charset=utf-8` },
			// Search engines should index the pages only; feed readers in a browser fetch from other origins.
			{ key: "X-Robots-Tag", value: "noindex" },
			{ key: "Access-Control-Allow-Origin", value: "*" },
		],
	};
});

type Kinds = readonly Pick<ListKind, "name" | "path" | "isSingle">[];

/** Returns the headers that a static host has to send with feeds; `kinds` are the list kinds with feeds. */
export function feedFileHeaders(kinds: Kinds, prefix = ""): Record<string, readonly Header[]> {
	return Object.fromEntries(
		feeds.flatMap(({ file, archive, headers }) =>
			[
				`${prefix}/${file}`,
				prefix + archive.wildcard,
				...kinds.map((kind) => `${listKindPath(kind)}${kind.isSingle ? "" : "/:name"}/${file}`),
			].map((path) => [path, headers]),
		),
	);
}

/** Returns the routes to the feeds and their stylesheet; `kinds` are the list kinds with feeds. */
export function feedRoutes(kinds: Kinds, prefix = ""): OutputRoute[] {
	const folders = kinds.map((kind) => listKindPath(kind).slice(1) + (kind.isSingle ? "/" : "/[^/]+/"));
	return [
		...feeds.flatMap(({ file, archive, headers }): OutputRoute[] => {
			const main = prefix && `${prefix.slice(1)}/`;
			const own =
				folders.length > 0 || main ? `(?:${[...folders, main].filter(Boolean).join("|")})${main ? "" : "?"}` : "";
			const source = `/:path(${own}${exactPattern(file)}|${main}${archive.any})`;
			const route = { source, file: "/:path", headers: [...headers, FEED_VARY] };
			return file.endsWith(".xml") ? [route, { source, has: [IS_NAVIGATION], headers: [XML_TYPE] }] : [route];
		}),
		...(prefix ? [] : [exactRoute(FEED_STYLESHEET)]),
	];
}
