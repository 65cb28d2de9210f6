import { getPathsByFile } from "@/lib/content/posts";
import type { Post } from "@/lib/content/types";
import { getSite } from "@/lib/site";
import { inLanguage } from "@/lib/site/in-language";
import { cacheKey, readCached, writeCached } from "./cache";
import { compileBody } from "./compile";
import type { CompileOptions } from "./pipeline";
import { linkPosts } from "./post-links";
import { getSiteValues } from "./site-values";
import type { Compiled } from "./types";

/** Compiled bodies of this process; the oldest go first, as the disk still has them. */
const recent = new Map<string, Promise<Compiled>>();
const KEPT = 500;

/** The compiled body of a post, with links to other posts where these live now. */
export async function getCompiled(post: Post): Promise<Compiled> {
	const [compiled, paths] = await Promise.all([getKept(post), getPathsByFile()]);
	return linkPosts(compiled, (file) => paths.get(file));
}

/** A body as it is kept: made once per content, whoever asks and in whichever process. */
async function getKept(post: Post): Promise<Compiled> {
	const site = await getSite();
	const { smartPunctuation, scripts } = site;
	const { footnotes, backToReference } = inLanguage(site, post.lang).words.body;
	const siteValues = /\{[{%]/.test(post.body) ? await getSiteValues() : undefined;
	const key = await cacheKey(
		post.file,
		post.format,
		post.title,
		post.bodyLine,
		post.body,
		Boolean(post.image),
		JSON.stringify([post.description, post.extra, siteValues && [siteValues, post.date?.iso, post.path]]),
		smartPunctuation,
		scripts,
		footnotes,
		backToReference,
	);
	const known = recent.get(key);
	if (known) return known;
	const compiled = compileOrRead(key, post, {
		smartPunctuation,
		scripts,
		siteValues,
		words: { footnotes, backToReference },
	});
	recent.set(key, compiled);
	compiled.catch(() => recent.delete(key));
	for (const oldest of recent.keys()) {
		if (recent.size <= KEPT) break;
		recent.delete(oldest);
	}
	return compiled;
}

async function compileOrRead(key: string, post: Post, options: CompileOptions): Promise<Compiled> {
	const cached = await readCached(key);
	if (cached) return cached;
	const compiled = await compileBody(post, options);
	// A body that failed may have failed for a passing reason.
	if (compiled.code !== "") await writeCached(key, compiled);
	return compiled;
}

/** What a list shows of a post: the text before its truncate marker, else its description, else its first paragraph. */
export function excerptOf(post: Pick<Post, "description">, { facts }: Pick<Compiled, "facts">): string {
	return facts.lead ?? post.description ?? facts.firstParagraph;
}
