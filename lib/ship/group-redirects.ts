import { toPagePath } from "@/lib/content/urls/redirects";
import { trimPath } from "@/lib/utils/text";
import { type BuildManifest, groupPages } from "./site";

interface RedirectGroup {
	/** Forms of one path, decoded; first the one that was written. */
	paths: string[];
	/** Percent-encoded. */
	destination: string;
	/** Whether the destination is a form of the same path. */
	isOwnForm: boolean;
}

/** Groups redirects, as platforms have a limit of rules. Those to a form of the same path, which matter least, come last. */
export function groupRedirects(redirects: BuildManifest["redirects"]): RedirectGroup[] {
	const groups = new Map<string, RedirectGroup>();
	for (const [path, destination] of Object.entries(redirects)) {
		const page = toPagePath(path);
		const key = `${page}\n${destination}`;
		const group = groups.get(key) ?? {
			paths: [],
			destination,
			isOwnForm: page === trimPath(decodeURIComponent(destination)),
		};
		group.paths.push(path);
		groups.set(key, group);
	}
	return [...groups.values()].sort((a, b) => Number(a.isOwnForm) - Number(b.isOwnForm));
}

/** Groups redirects as {@link groupRedirects}, but with a pattern for the paths of each group. Paths that are too long for one are in several groups. */
export function groupByPattern(redirects: BuildManifest["redirects"]): (RedirectGroup & { pattern: string })[] {
	return groupRedirects(redirects).flatMap((group) =>
		groupPages(group.paths).map(({ pages, pattern }) => ({ ...group, paths: pages, pattern })),
	);
}

/** Returns the redirects of some groups. */
export function listRedirects(groups: readonly RedirectGroup[]): BuildManifest["redirects"] {
	return Object.fromEntries(groups.flatMap(({ paths, destination }) => paths.map((path) => [path, destination])));
}
