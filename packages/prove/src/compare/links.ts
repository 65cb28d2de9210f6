import type { Answer, Difference, Page, Site } from "@/packages/prove/src/model";
import { isWebUrl } from "@/packages/prove/src/site/paths";

/** Compares the links of the content to other sites. */
export function compareLinks(old: Page, now: Page): Difference[] {
	const targets = new Set(now.links.map(({ target }) => toKey(target)));
	const gone = new Map(
		old.links
			.filter(({ isContent, target }) => isContent && isWebUrl(target) && !targets.has(toKey(target)))
			.map((link) => [toKey(link.target), link]),
	);
	return [...gone.values()].map(({ target, text }) => ({
		rule: "link-lost",
		path: old.path,
		message: `The link "${text}" to ${target} is missing.`,
	}));
}

function toKey(url: string): string {
	return isWebUrl(url)
		? decodeURI(new URL(url).href.replace(/%(?![0-9a-f]{2})/gi, "%25"))
				.replace(/^https?:\/\/(?:www\.)?/, "")
				.replace(/\/$|\/(?=\?)/, "")
		: url;
}

/** Compares the parts of pages to which links of the old site lead. Those within a page count if they lead to a heading. */
export function compareFragments(old: Site, pairs: ReadonlyMap<string, Page>): Difference[] {
	const pages = new Map(old.pages.map((page) => [page.path, page]));
	const wanted = new Map<string, Set<string>>();
	for (const page of old.pages) {
		for (const { target, fragment, isContent } of page.links) {
			const linked = pages.get(target) ?? pages.get(old.aliases[target] ?? "");
			if (fragment === "" || fragment === "top" || !linked?.ids.includes(fragment) || linked.isList) continue;
			const isInner = linked === page;
			const isHeading = linked.headings.some(({ id, isContent }) => id === fragment && isContent);
			// Menus link to the frame of pages, such as `#main`.
			if (!isHeading && (isInner || !isContent)) continue;
			wanted.set(linked.path, (wanted.get(linked.path) ?? new Set()).add(fragment));
		}
	}
	return [...wanted].flatMap(([path, fragments]) => {
		const now = pairs.get(path);
		const ids = new Set(now?.ids);
		const lost = now ? [...fragments].filter((fragment) => !ids.has(fragment)) : [];
		return lost.map(
			(fragment): Difference => ({
				rule: "fragment-lost",
				path,
				message: `Nothing on the new page has the id \`${fragment}\`, to which the old site links.`,
			}),
		);
	});
}

/** Compares the files that pages link. */
export function compareDownloads(old: Site, answerOf: (path: string) => Answer): Difference[] {
	const feeds = new Set(old.feeds.map(({ path }) => path));
	const linking = new Map<string, string>();
	for (const page of old.pages)
		for (const { target } of page.links) if (!linking.has(target)) linking.set(target, page.path);
	return Object.entries(old.files).flatMap(([file, before]): Difference[] => {
		const page = linking.get(file);
		if (page === undefined || feeds.has(file)) return [];
		const answer = answerOf(file);
		if (answer.kind !== "file")
			return answer.kind === "page"
				? []
				: [{ rule: "download-lost", path: file, message: `The file, which ${page} links, doesn't answer.` }];
		const isImage = file in old.pictures || /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(file);
		if (answer.file.digest === before.digest || before.digest === "" || answer.file.digest === "" || isImage) return [];
		return [
			{
				rule: "download-changed",
				path: file,
				message: `The file has ${answer.file.size} bytes of another content; it had ${before.size}.`,
			},
		];
	});
}
