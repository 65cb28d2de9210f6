import { getSite } from "@/lib/config/load";
import { localizeSite } from "@/lib/config/localize";
import { getPathsByFile } from "@/lib/content/posts";
import type { Post } from "@/lib/content/types";
import { cacheKey, readCached, writeCached } from "./cache";
import { compileBody } from "./compile";
import { getSiteVariables } from "./dialects/jekyll/site-variables";
import type { CompileOptions } from "./pipeline";
import { resolvePostLinks } from "./post-links";
import type { CompiledPost } from "./types";

/** Compiled bodies of this process; the oldest go first, as the disk still has them. */
const recent = new Map<string, Promise<CompiledPost>>();
const KEPT = 500;

/** The compiled body of a post, with links to other posts where these live now. */
export async function getCompiled(post: Post): Promise<CompiledPost> {
	const [compiled, paths] = await Promise.all([getKept(post), getPathsByFile()]);
	return resolvePostLinks(compiled, (file) => paths.get(file));
}

/** A body as it is kept: made once per content, whoever asks and in whichever process. */
async function getKept(post: Post): Promise<CompiledPost> {
	const site = await getSite();
	const { smartPunctuation, scripts } = site;
	const { footnotes, backToReference } = localizeSite(site, post.lang).messages.body;
	const siteVariables = /\{[{%]/.test(post.body) ? await getSiteVariables() : undefined;
	const key = await cacheKey(
		post.file,
		post.format,
		post.title,
		post.bodyLine,
		post.body,
		Boolean(post.image),
		JSON.stringify([post.description, post.extra, siteVariables && [siteVariables, post.date?.iso, post.path]]),
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
		siteVariables,
		messages: { footnotes, backToReference },
	});
	recent.set(key, compiled);
	compiled.catch(() => recent.delete(key));
	for (const oldest of recent.keys()) {
		if (recent.size <= KEPT) break;
		recent.delete(oldest);
	}
	return compiled;
}

async function compileOrRead(key: string, post: Post, options: CompileOptions): Promise<CompiledPost> {
	const cached = await readCached(key);
	if (cached) return cached;
	const compiled = await compileBody(post, options);
	// A body that failed may have failed for a passing reason.
	if (compiled.code !== "") await writeCached(key, compiled);
	return compiled;
}

/** What a list shows of a post: the text before its truncate marker, else its description, else its first paragraph. */
export function getExcerpt(post: Pick<Post, "description">, { metadata }: Pick<CompiledPost, "metadata">): string {
	return metadata.excerpt ?? post.description ?? metadata.firstParagraph;
}
