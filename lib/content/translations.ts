import { hash } from "node:crypto";
import { compareTrust } from "@/lib/config/trust";
import type { Bodies, Post } from "./types";
import { toInternalPath } from "./urls/resolve-url";

export interface Translation {
	/** A BCP 47 code. */
	language: string;
	/** A path of the site, or an absolute URL of another site. */
	url: string;
}

export interface LanguageLink extends Translation {
	/** Whether it leads to the front page, because the locale has no such page. */
	isFrontPage: boolean;
}

interface SiteContext {
	/** The language of posts without `lang`. */
	language: string;
	url: string;
}

/**
 * Groups posts that are translations of each other. Returns all language versions, the post itself included, by the
 * path of each post that has more than one. It is enough if one of the posts names the others,
 * unless these are in a folder with more trust: then they have to name it. `onRefused` is called if they don't.
 */
export function groupTranslations(
	all: readonly Post[],
	context: SiteContext,
	onRefused: (naming: Post, other: Post) => void = () => {},
): Map<string, Translation[]> {
	// Search engines ignore translations of a post whose canonical URL is on another site.
	const posts = all.filter(({ canonical }) => !canonical);
	const byPath = new Map(posts.map((post) => [post.path, post]));
	const groups = new Map(posts.map((post) => [post, new Set([post])]));
	const join = (naming: Post, other: Post) => {
		const [a, b] = [groups.get(naming), groups.get(other)];
		if (!a || !b || a === b) return;
		if ([...a, ...b].some((member) => byTrust(member, naming) < 0)) return onRefused(naming, other);
		const [small, large] = a.size < b.size ? [a, b] : [b, a];
		for (const member of small) groups.set(member, large.add(member));
	};
	const firstByKey = new Map<string, Post>();
	for (const post of posts.toSorted(byTrust)) {
		const { url: original } = post.translationOf ?? {};
		for (const url of [...post.translations.map(({ url }) => url), ...(original ? [original] : [])]) {
			const path = toInternalPath(url, context.url);
			const other = path === undefined ? undefined : byPath.get(path);
			if (other) join(post, other);
		}
		if (post.translationKey === undefined) continue;
		for (const trust of ["any", post.folderTrust]) {
			const key = `${post.kind} ${trust} ${post.translationKey}`;
			join(post, firstByKey.get(key) ?? post);
			firstByKey.set(key, firstByKey.get(key) ?? post);
		}
	}
	const translationsByPath = new Map<string, Translation[]>();
	for (const group of new Set(groups.values())) {
		const translations = listTranslations([...group].sort(byTrust), context);
		if (translations.length > 1) for (const { path } of group) translationsByPath.set(path, translations);
	}
	return translationsByPath;
}

/** Sorts posts in folders with more trust first. */
function byTrust(a: Post, b: Post): number {
	return compareTrust(b.folderTrust, a.folderTrust);
}

/**
 * Returns one version per language, that of the first member. Versions on this site win over those on other sites, which only the members
 * with the most trust add.
 */
function listTranslations(members: readonly Post[], { language, url: siteUrl }: SiteContext): Translation[] {
	const internal = members.map((post) => ({ language: post.lang ?? language, url: post.path }));
	const trusted = members.filter(({ folderTrust }) => folderTrust === members[0]?.folderTrust);
	const external = trusted.flatMap((post) => post.translations.filter(({ url }) => !toInternalPath(url, siteUrl)));
	const byLanguage = new Map<string, Translation>();
	for (const { language, url } of [...internal, ...external]) {
		if (!byLanguage.has(language)) byLanguage.set(language, { language, url });
	}
	return [...byLanguage.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** Identifies the text of a post: its title, description and body. */
export function textVersion({ title, description = "" }: Pick<Post, "title" | "description">, body: string): string {
	return hash("sha256", JSON.stringify([title, description, body.trim()])).slice(0, 12);
}

/** Posts and pages by their path, and their bodies by file. */
interface Originals {
	byPath: ReadonlyMap<string, Post>;
	bodies: Bodies;
	url: string;
}

/** Returns the original of a translation if its text has changed since; `undefined` for other posts. */
export function findChangedOriginal(
	{ translationOf }: Pick<Post, "translationOf">,
	{ byPath, bodies, url }: Originals,
): Post | undefined {
	if (translationOf?.url === undefined || translationOf.version === undefined) return undefined;
	const original = byPath.get(toInternalPath(translationOf.url, url) ?? "");
	const body = original && bodies.get(original.file);
	return body && textVersion(original, body.body) !== translationOf.version ? original : undefined;
}
