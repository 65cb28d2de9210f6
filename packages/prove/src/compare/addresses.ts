import type { Answer, Difference, Page, Site } from "@/packages/prove/src/model";
import { isWebUrl } from "@/packages/prove/src/site/paths";
import { hasSameTitle, type TitleAffix } from "./metadata";
import { isNotFoundPage, isSamePage, similarity } from "./similarity";
import { wordKey } from "./words";

export interface AddressContext {
	new: Site;
	affixes: { old: TitleAffix; new: TitleAffix };
	answerOf: (path: string) => Answer;
	/** Finds the page of the new site with the content of a page, wherever it is. */
	findByContent: (old: Page) => Page | undefined;
}

/** Decides which page of the new site is a page of the old one, and whether its address leads there. */
export function compareAddress(old: Page, context: AddressContext): { page?: Page; differences: Difference[] } {
	const answer = context.answerOf(old.path);
	const isHere = (page: Page) => isNotFoundPage(old, undefined) || !isNotFoundPage(page, context.new.notFound);
	if (answer.kind === "page" && isHere(answer.page)) {
		const { page, hops } = answer;
		const isSame = isSamePage(old, page, hasSameTitle(old, page, context.affixes));
		// Without a redirect, the owner has written another text at this address, which the comparison of texts shows.
		if (isSame || (hops.length === 0 && !hasCopy(old, page, context))) return { page, differences: [] };
		if (old.isList && page.isList) return { page, differences: [] };
		const where = page.path === "/" ? "the index" : page.path;
		const found = context.findByContent(old);
		const remedy = found ? ` Its content is at ${found.path}.` : "";
		const message =
			hops.length > 0
				? `It redirects to ${where}, which has other content.${remedy}`
				: `It has other content.${remedy}`;
		return { ...(found && { page: found }), differences: [{ rule: "address-other", path: old.path, message }] };
	}
	if (answer.kind === "elsewhere")
		return {
			differences: [{ rule: "address-other", path: old.path, message: `It redirects to another site, ${answer.url}.` }],
		};
	const reason = describe(answer);
	if (old.isList)
		return { differences: [{ rule: "list-lost", path: old.path, message: `The list doesn't answer: ${reason}.` }] };
	const found = context.findByContent(old);
	if (!found)
		return { differences: [{ rule: "address-lost", path: old.path, message: `The page doesn't answer: ${reason}.` }] };
	const message = `The page is at ${found.path} now, and ${old.path} doesn't lead there: ${reason}. Add a redirect.`;
	return { page: found, differences: [{ rule: "address-moved", path: old.path, message }] };
}

function describe(answer: Answer): string {
	if (answer.kind === "missing")
		return answer.hops.length > 0 ? `${answer.reason} after redirects to ${answer.hops.join(", ")}` : answer.reason;
	return answer.kind === "file" ? "there is a file, and no page" : "there is a page that says that nothing was found";
}

/** Tells whether another page of the new site is much more like the old one than the page at its address. */
function hasCopy(old: Page, page: Page, { findByContent }: AddressContext): boolean {
	const found = findByContent(old);
	return found !== undefined && found !== page && similarity(old, found) > similarity(old, page) + 0.5;
}

/** Creates the function that finds a page by its title, or by a text that no other page has. */
export function createContentFinder(pages: readonly Page[], affixes: { old: TitleAffix; new: TitleAffix }) {
	const candidates = new Map<string, Page[]>();
	const add = (key: string, page: Page) => {
		if (key !== "") candidates.set(key, [...(candidates.get(key) ?? []), page]);
	};
	for (const page of pages.filter(({ isList }) => !isList)) {
		for (const title of [page.metadata.title.replace(affixes.new.end, ""), ...page.metadata.otherTitles])
			add(`title ${wordKey(title)}`, page);
		for (const text of longTexts(page)) add(text, page);
	}
	return (old: Page): Page | undefined => {
		const titles = [old.metadata.title.replace(affixes.old.end, ""), ...old.metadata.otherTitles].map(
			(title) => `title ${wordKey(title)}`,
		);
		const found = [...new Set([...titles, ...longTexts(old)].flatMap((key) => candidates.get(key) ?? []))].slice(0, 20);
		return found
			.filter((page) => isSamePage(old, page, hasSameTitle(old, page, affixes)))
			.sort((a, b) => similarity(old, b) - similarity(old, a))[0];
	};
}

function longTexts({ blocks }: Page): string[] {
	return blocks
		.filter(({ isContent, text }) => isContent && text.length > 80)
		.slice(0, 3)
		.map(({ text }) => wordKey(text.slice(0, 300)));
}

/** Compares where the old site's redirects lead. */
export function compareRedirects(
	old: Site,
	{ answerOf, pairs }: { answerOf: (path: string) => Answer; pairs: ReadonlyMap<string, Page> },
	oldAnswerOf: (path: string) => Answer,
): Difference[] {
	return old.redirects.flatMap(({ from }): Difference[] => {
		const before = oldAnswerOf(from);
		if (before.kind === "missing" || /[*(]|\/:/.test(from)) return [];
		const after = answerOf(from);
		if (before.kind === "elsewhere")
			return after.kind === "elsewhere" && isSameUrl(after.url, before.url) ? [] : [lost(from, before.url, after)];
		if (before.kind === "file") return after.kind === "file" ? [] : [lost(from, "a file", after)];
		const expected = pairs.get(before.page.path);
		// The page itself is reported already.
		if (expected === undefined || (after.kind === "page" && after.page === expected)) return [];
		return [lost(from, before.page.path, after)];
	});
}

function lost(from: string, target: string, after: Answer): Difference {
	const now =
		after.kind === "page"
			? `leads to ${after.page.path}`
			: after.kind === "elsewhere"
				? `leads to ${after.url}`
				: "doesn't answer";
	return { rule: "redirect-lost", path: from, message: `The old site redirected to ${target}; now it ${now}.` };
}

function isSameUrl(a: string, b: string): boolean {
	return isWebUrl(a) && a.replace(/\/$/, "") === b.replace(/\/$/, "");
}
