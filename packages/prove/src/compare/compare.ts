import { groupBy } from "@/lib/utils/collections";
import type { Answer, Difference, Page, Site } from "@/packages/prove/src/model";
import { createLookup } from "@/packages/prove/src/site/lookup";
import { compareAddress, compareRedirects, createContentFinder } from "./addresses";
import { compareFeeds } from "./feeds";
import { compareImages } from "./images";
import { compareDownloads, compareFragments, compareLinks } from "./links";
import { compareMetadata, findTitleAffix } from "./metadata";
import { compareParts } from "./parts";
import { RULE_NAMES } from "./rules";
import { describeText } from "./text";

export interface Comparison {
	differences: Difference[];
	/** The pages of the new site, by the paths of those of the old one. */
	pairs: Map<string, Page>;
	/** How many pages of the old site were compared with their text, and how many are lists. */
	counts: { pages: number; lists: number; paired: number };
}

export interface CompareOptions {
	/** Answers for the new site. */
	answerOf?: (path: string) => Answer;
	onProgress?: (step: string, done: number, total: number) => void;
}

/** Compares two sites. */
export function compareSites(
	old: Site,
	now: Site,
	{ answerOf = createLookup(now), onProgress }: CompareOptions = {},
): Comparison {
	const affixes = { old: findTitleAffix(old.pages), new: findTitleAffix(now.pages) };
	const findByContent = createContentFinder(now.pages, affixes);
	const differences: Difference[] = [];
	const pairs = new Map<string, Page>();
	for (const page of old.pages) {
		const result = compareAddress(page, { new: now, affixes, answerOf, findByContent });
		differences.push(...result.differences);
		if (result.page) pairs.set(page.path, result.page);
	}
	const findNewPath = (path: string) => pairs.get(path)?.path ?? pathOf(answerOf(path), path);
	const descriptions = groupBy(old.pages, ({ metadata }) => metadata.description);
	const isShared = (description: string) => (descriptions.get(description)?.length ?? 0) > 1;
	const context = { old, new: now, affixes, findNewPath, isShared };
	for (const [index, page] of old.pages.entries()) {
		onProgress?.("Comparing pages", index, old.pages.length);
		const other = pairs.get(page.path);
		if (!other) continue;
		differences.push(...compareMetadata(page, other, context));
		if (page.isList || other.isList) continue;
		differences.push(
			...describeText(page, other),
			...compareParts(page, other),
			...compareImages(page, other, { old, new: now }),
			...compareLinks(page, other),
		);
	}
	differences.push(
		...compareFragments(old, pairs),
		...compareDownloads(old, answerOf),
		...compareFeeds(old, { new: now, answerOf, findNewPath }),
	);
	differences.push(...compareRedirects(old, { answerOf, pairs }, createLookup(old)));
	for (const [name, site] of [
		["old", old],
		["new", now],
	] as const) {
		differences.push(
			...site.unread.map(
				({ path, reason }): Difference => ({
					rule: "unread",
					path,
					message: `The ${name} site's ${path} wasn't read: ${reason}.`,
				}),
			),
		);
	}
	const lists = old.pages.filter(({ isList }) => isList).length;
	return {
		differences: sortDifferences(differences),
		pairs,
		counts: { pages: old.pages.length, lists, paired: pairs.size },
	};
}

function pathOf(answer: Answer, path: string): string {
	return answer.kind === "page" ? answer.page.path : path;
}

function sortDifferences(differences: readonly Difference[]): Difference[] {
	return [...differences].sort((a, b) =>
		a.path < b.path ? -1 : a.path > b.path ? 1 : RULE_NAMES.indexOf(a.rule) - RULE_NAMES.indexOf(b.rule),
	);
}
