import type { Blog } from "@/lib/blog/blog";
import { readContentState } from "@/lib/next/content-changes";
import { findNextChange } from "@/lib/next/next-change";
import { digest } from "@/lib/utils/digest";
import type { KnownContent } from "./refresh-result";

/**
 * Describes the content, so that the next refresh can tell in a moment that nothing has changed; `undefined` for the site of
 * another system, whose settings and templates may be in any file.
 */
export async function readKnownContent(blog: Blog): Promise<KnownContent | undefined> {
	if (blog.source.project().system !== undefined) return undefined;
	const [files, { hash }] = await Promise.all([readContentState(blog), blog.ownerCode()]);
	const state = digest([[...files].map(([file, one]) => [file, one.state]).sort(), hash]);
	return { state, until: (await findNextChange(blog)) ?? null };
}

/** Tells whether a build of known content would be the same again at a time. */
export function isSameContent(
	known: KnownContent | undefined,
	content: KnownContent | undefined,
	now: number,
): boolean {
	if (known === undefined || content === undefined) return false;
	return known.state === content.state && (known.until === null || now < known.until);
}
